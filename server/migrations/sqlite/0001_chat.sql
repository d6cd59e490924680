CREATE TABLE `canned_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`shortcut` text NOT NULL,
	`texts` text NOT NULL,
	`uses` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `canned_replies_by_shop` ON `canned_replies` (`shop_id`,`shortcut`);--> statement-breakpoint
CREATE TABLE `chat_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text,
	`created_at` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `chat_blocks_by_value` ON `chat_blocks` (`shop_id`,`kind`,`value`);--> statement-breakpoint
CREATE TABLE `chat_images` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`large` text NOT NULL,
	`small` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `chat_images_by_conversation` ON `chat_images` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `chat_members` (
	`shop_id` text NOT NULL,
	`chat_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`chat_id`, `user_id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`chat_id`) REFERENCES `chats`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `chat_members_by_user` ON `chat_members` (`shop_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `chats` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`name` text NOT NULL,
	`is_active` integer NOT NULL,
	`languages` text NOT NULL,
	`pages` text NOT NULL,
	`time_zone` text NOT NULL,
	`hours` text NOT NULL,
	`holidays` text NOT NULL,
	`welcome` text NOT NULL,
	`consultant_name` text NOT NULL,
	`form` text NOT NULL,
	`theme` text NOT NULL,
	`reply_hours` integer NOT NULL,
	`frees_places` integer NOT NULL,
	`assigns` integer NOT NULL,
	`requeue_minutes` integer NOT NULL,
	`takes_images` integer NOT NULL,
	`takes_newcomers` integer NOT NULL,
	`proactive` text NOT NULL,
	`keep_days` integer NOT NULL,
	`created_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `chats_by_shop` ON `chats` (`shop_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `consultants` (
	`shop_id` text NOT NULL,
	`user_id` text NOT NULL,
	`is_available` integer NOT NULL,
	`places` integer NOT NULL,
	`leased_until` integer,
	`is_here` integer NOT NULL,
	`idle_since` integer NOT NULL,
	PRIMARY KEY(`shop_id`, `user_id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`chat_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`customer_id` text,
	`locale` text NOT NULL,
	`name` text,
	`email` text,
	`phone` text,
	`state` text NOT NULL,
	`is_left` integer NOT NULL,
	`owner_id` text,
	`last_owner_id` text,
	`holds_place` integer NOT NULL,
	`is_owner_away` integer NOT NULL,
	`queue_place` integer,
	`queued_at` integer,
	`visitor_at` integer NOT NULL,
	`taken_at` integer,
	`first_reply_at` integer,
	`last_message_at` integer,
	`last_by` text,
	`last_text` text,
	`unanswered_since` integer,
	`visitor_got` integer DEFAULT 0 NOT NULL,
	`visitor_seen` integer DEFAULT 0 NOT NULL,
	`staff_got` integer DEFAULT 0 NOT NULL,
	`staff_seen` integer DEFAULT 0 NOT NULL,
	`page_url` text,
	`page_title` text,
	`browser` text,
	`rating` integer,
	`rating_text` text,
	`ended_at` integer,
	`ended_by` text,
	`is_missed` integer NOT NULL,
	`folded` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`chat_id`) REFERENCES `chats`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`last_owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `conversations_by_state` ON `conversations` (`shop_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_by_time` ON `conversations` (`shop_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_by_visitor` ON `conversations` (`shop_id`,`visitor_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `conversations_by_customer` ON `conversations` (`shop_id`,`customer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `conversations_waiting` ON `conversations` (`chat_id`,`queued_at`,`id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `conversations_held` ON `conversations` (`owner_id`,`shop_id`) WHERE holds_place;--> statement-breakpoint
CREATE INDEX `conversations_closed` ON `conversations` (`ended_at`) WHERE state = 'closed';--> statement-breakpoint
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