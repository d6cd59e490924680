CREATE TABLE `customer_addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`name` text,
	`company` text,
	`line1` text,
	`line2` text,
	`postal_code` text,
	`city` text,
	`region` text,
	`country` text,
	`phone` text,
	`tax_id` text,
	`is_shipping_default` integer NOT NULL,
	`is_invoice_default` integer NOT NULL,
	`source` text NOT NULL,
	`key` text NOT NULL,
	`told_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`edited_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `customer_addresses_by_customer` ON `customer_addresses` (`customer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `customer_addresses_shipping` ON `customer_addresses` (`customer_id`) WHERE is_shipping_default and deleted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `customer_addresses_invoice` ON `customer_addresses` (`customer_id`) WHERE is_invoice_default and deleted_at is null;--> statement-breakpoint
CREATE INDEX `customer_addresses_deleted` ON `customer_addresses` (`shop_id`,`deleted_at`) WHERE deleted_at is not null;