CREATE TABLE `poll_bursts` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`poll_id` text NOT NULL,
	`address` text,
	`started_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`votes` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poll_bursts_by_poll` ON `poll_bursts` (`poll_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `poll_bursts_by_address` ON `poll_bursts` (`poll_id`,`address`,`last_at`);--> statement-breakpoint
CREATE TABLE `poll_counts` (
	`shop_id` text NOT NULL,
	`poll_id` text NOT NULL,
	`option_id` text NOT NULL,
	`shard` integer NOT NULL,
	`votes` integer NOT NULL,
	PRIMARY KEY(`poll_id`, `option_id`, `shard`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`option_id`) REFERENCES `poll_options`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "poll_counts_shard" CHECK("poll_counts"."shard" between 0 and 15)
);
--> statement-breakpoint
CREATE TABLE `poll_images` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`file` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poll_images_by_file` ON `poll_images` (`file`);--> statement-breakpoint
CREATE INDEX `poll_images_by_shop` ON `poll_images` (`shop_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `poll_options` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`poll_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`image_id` text,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`image_id`) REFERENCES `poll_images`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `poll_options_by_position` ON `poll_options` (`poll_id`,`position`);--> statement-breakpoint
CREATE INDEX `poll_options_by_image` ON `poll_options` (`image_id`);--> statement-breakpoint
CREATE TABLE `poll_votes` (
	`shop_id` text NOT NULL,
	`poll_id` text NOT NULL,
	`voter` text NOT NULL,
	`option_id` text NOT NULL,
	`at` integer NOT NULL,
	`changed_at` integer,
	`address` text,
	`is_demo` integer NOT NULL,
	PRIMARY KEY(`poll_id`, `voter`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`option_id`) REFERENCES `poll_options`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `poll_votes_by_time` ON `poll_votes` (`poll_id`,`at`);--> statement-breakpoint
CREATE INDEX `poll_votes_by_address` ON `poll_votes` (`poll_id`,`address`,`at`) WHERE address is not null;--> statement-breakpoint
CREATE INDEX `poll_votes_by_voter` ON `poll_votes` (`shop_id`,`voter`);--> statement-breakpoint
CREATE TABLE `polls` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`question` text NOT NULL,
	`state` text NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`voters` text NOT NULL,
	`is_changeable` integer NOT NULL,
	`results` text NOT NULL,
	`is_shuffled` integer NOT NULL,
	`placement` text,
	`created_at` integer NOT NULL,
	`activated_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `polls_by_state` ON `polls` (`shop_id`,`state`,`created_at`,`id`);