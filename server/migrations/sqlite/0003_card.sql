CREATE TABLE `customer_tags` (
	`shop_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`tag_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`customer_id`, `tag_id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `customer_tags_by_tag` ON `customer_tags` (`tag_id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`text` text NOT NULL,
	`author_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`editor_name` text,
	`edited_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notes_by_customer` ON `notes` (`customer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `notes_deleted` ON `notes` (`shop_id`,`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_by_name` ON `tags` (`shop_id`,`folded`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`text` text NOT NULL,
	`assignee_id` text,
	`due_day` integer NOT NULL,
	`author_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`shop_id`,`due_day`,`id`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `tasks_open_by_assignee` ON `tasks` (`shop_id`,`assignee_id`,`due_day`,`id`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `tasks_done` ON `tasks` (`shop_id`,`done_at`,`id`) WHERE done_at is not null;--> statement-breakpoint
CREATE INDEX `tasks_by_customer` ON `tasks` (`customer_id`,`done_at`);--> statement-breakpoint
CREATE TABLE `recommendation_hits` (
	`shop_id` text NOT NULL,
	`day` integer NOT NULL,
	`measured` integer NOT NULL,
	`hits` integer NOT NULL,
	PRIMARY KEY(`shop_id`, `day`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `recommendation_lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`kind` text NOT NULL,
	`visit_id` text,
	`seen` text NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recommendation_lessons_by_visit` ON `recommendation_lessons` (`visit_id`);--> statement-breakpoint
CREATE TABLE `recommendation_neighbours` (
	`shop_id` text NOT NULL,
	`item` text NOT NULL,
	`others` text NOT NULL,
	PRIMARY KEY(`shop_id`, `item`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `scoring_rules` (
	`shop_id` text PRIMARY KEY NOT NULL,
	`rules` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mails_by_address` ON `mails` (`shop_id`,lower("to"),`created_at`);--> statement-breakpoint
CREATE INDEX `reviews_by_customer` ON `reviews` (`shop_id`,`customer_id`,`created_at`) WHERE customer_id is not null;