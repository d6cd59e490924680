CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`email` text,
	`phone` text,
	`first_name` text,
	`last_name` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `customers_by_time` ON `customers` (`shop_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`shop_id` text NOT NULL,
	`type` text NOT NULL,
	`value` text NOT NULL,
	`customer_id` text NOT NULL,
	`verified` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`shop_id`, `type`, `value`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identities_by_customer` ON `identities` (`customer_id`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`integration_id` text NOT NULL,
	`topic` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`received_at` integer NOT NULL,
	`headers` text NOT NULL,
	`body` text NOT NULL,
	`body_encoding` text NOT NULL,
	`state` text NOT NULL,
	`error` text,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`integration_id`) REFERENCES `integrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_by_key` ON `inbox` (`shop_id`,`integration_id`,`dedupe_key`);--> statement-breakpoint
CREATE INDEX `inbox_by_time` ON `inbox` (`shop_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `inbox_by_state` ON `inbox` (`shop_id`,`state`,`received_at`,`id`);--> statement-breakpoint
CREATE TABLE `integrations` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`platform` text NOT NULL,
	`name` text NOT NULL,
	`sealed_secret` text NOT NULL,
	`sealed_before` text,
	`rotated_at` integer,
	`time_zone` text NOT NULL,
	`currency` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	`pinged_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `integrations_by_shop` ON `integrations` (`shop_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`shop_id` text NOT NULL,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`product_id` text,
	`variant_id` text,
	`sku` text,
	`name` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_minor` integer,
	`total_minor` integer,
	PRIMARY KEY(`order_id`, `position`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `order_lines_by_product` ON `order_lines` (`shop_id`,`product_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`source` text NOT NULL,
	`external_id` text NOT NULL,
	`number` text NOT NULL,
	`customer_id` text,
	`email` text,
	`status` text NOT NULL,
	`raw_status` text NOT NULL,
	`currency` text NOT NULL,
	`total_minor` integer NOT NULL,
	`refunded_minor` integer NOT NULL,
	`placed_at` integer NOT NULL,
	`paid_at` integer,
	`delivered_at` integer,
	`cancelled_at` integer,
	`source_updated_at` integer NOT NULL,
	`told_at` integer NOT NULL,
	`deleted_at` integer,
	`restored_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_by_source` ON `orders` (`shop_id`,`source`,`external_id`);--> statement-breakpoint
CREATE INDEX `orders_by_time` ON `orders` (`shop_id`,`placed_at`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `orders_by_customer` ON `orders` (`shop_id`,`customer_id`,`placed_at`);--> statement-breakpoint
CREATE INDEX `orders_by_email` ON `orders` (`shop_id`,`email`);