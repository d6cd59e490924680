CREATE TABLE `push_deliveries` (
	`shop_id` text NOT NULL,
	`message_id` text NOT NULL,
	`subscription_id` text NOT NULL,
	`origin` text NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer NOT NULL,
	`status` integer,
	`ended_at` integer,
	`shown_at` integer,
	`clicked_at` integer,
	`closed_at` integer,
	`left_at` integer,
	PRIMARY KEY(`message_id`, `subscription_id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`message_id`) REFERENCES `push_messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `push_deliveries_by_state` ON `push_deliveries` (`message_id`,`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `push_deliveries_by_subscription` ON `push_deliveries` (`subscription_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `push_deliveries_by_time` ON `push_deliveries` (`shop_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `push_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`public_key` text NOT NULL,
	`sealed_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `push_keys_by_shop` ON `push_keys` (`shop_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `push_keys_by_public` ON `push_keys` (`shop_id`,`public_key`);--> statement-breakpoint
CREATE TABLE `push_labels` (
	`shop_id` text NOT NULL,
	`subscription_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`subscription_id`, `kind`, `value`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`subscription_id`) REFERENCES `push_subscriptions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `push_labels_by_value` ON `push_labels` (`shop_id`,`kind`,`value`);--> statement-breakpoint
CREATE TABLE `push_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`url` text NOT NULL,
	`icon` text,
	`audience` text NOT NULL,
	`cap` text,
	`ttl` integer NOT NULL,
	`urgency` text NOT NULL,
	`replaces` integer NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`scheduled_at` integer,
	`started_at` integer,
	`finished_at` integer,
	`spread_to` text,
	`spread_at` integer,
	`capped` integer DEFAULT 0 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`lease` text,
	`lease_until` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `push_messages_by_time` ON `push_messages` (`shop_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `push_messages_by_state` ON `push_messages` (`state`,`scheduled_at`);--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`endpoint_hash` text NOT NULL,
	`endpoint` text NOT NULL,
	`origin` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`key_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`customer_id` text,
	`locale` text NOT NULL,
	`page_group` text,
	`state` text DEFAULT 'active' NOT NULL,
	`created_at` integer NOT NULL,
	`gone_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`key_id`) REFERENCES `push_keys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscriptions_by_endpoint` ON `push_subscriptions` (`shop_id`,`endpoint_hash`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_by_state` ON `push_subscriptions` (`shop_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_by_visitor` ON `push_subscriptions` (`shop_id`,`visitor_id`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_by_key` ON `push_subscriptions` (`key_id`);--> statement-breakpoint
CREATE TABLE `push_topics` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `push_topics_by_shop` ON `push_topics` (`shop_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `consents` ADD `visitor_id` text;--> statement-breakpoint
ALTER TABLE `consents` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `consents` ADD `page` text;--> statement-breakpoint
CREATE INDEX `consents_by_visitor` ON `consents` (`shop_id`,`visitor_id`,`at`);