DROP TABLE `recommendation_lessons`;--> statement-breakpoint
ALTER TABLE `visits` ADD `seen` text;--> statement-breakpoint
CREATE TABLE `recommendation_gains` (
	`shop_id` text NOT NULL,
	`item` text NOT NULL,
	`id` text NOT NULL,
	`others` text NOT NULL,
	`earlier` text,
	PRIMARY KEY(`shop_id`, `item`, `id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recommendation_gains_by_id` ON `recommendation_gains` (`id`);