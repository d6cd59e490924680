ALTER TABLE `products` ADD `link` text;--> statement-breakpoint
CREATE INDEX `products_by_link` ON `products` (`shop_id`,`link`);--> statement-breakpoint
CREATE INDEX `products_by_brand` ON `products` (`shop_id`,`brand`);--> statement-breakpoint
CREATE INDEX `products_by_category` ON `products` (`shop_id`,`category`);--> statement-breakpoint
CREATE INDEX `orders_by_number` ON `orders` (`shop_id`,`number`);--> statement-breakpoint
CREATE INDEX `visits_with_order` ON `visits` (`shop_id`,`order_number`) WHERE order_number is not null;