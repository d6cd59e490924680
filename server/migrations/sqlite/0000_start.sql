CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`granted` text DEFAULT '[]' NOT NULL,
	`withheld` text DEFAULT '[]' NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_by_email` ON `invitations` (`shop_id`,`email`);--> statement-breakpoint
CREATE TABLE `login_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`shop_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`granted` text DEFAULT '[]' NOT NULL,
	`withheld` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`shop_id`, `user_id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memberships_by_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE TABLE `publishable_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`key` text NOT NULL,
	`origins` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publishable_keys_by_key` ON `publishable_keys` (`key`);--> statement-breakpoint
CREATE INDEX `publishable_keys_by_shop` ON `publishable_keys` (`shop_id`);--> statement-breakpoint
CREATE TABLE `secret_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`ending` text NOT NULL,
	`rights` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`expires_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `secret_keys_by_hash` ON `secret_keys` (`hash`);--> statement-breakpoint
CREATE INDEX `secret_keys_by_shop` ON `secret_keys` (`shop_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_seen_at` integer,
	`browser` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_by_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `setup_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `shops` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`website` text NOT NULL,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text,
	`details` text NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `audit_entries_by_time` ON `audit_entries` (`shop_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_actor` ON `audit_entries` (`shop_id`,`actor_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_subject` ON `audit_entries` (`shop_id`,`subject_type`,`subject_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `products` (
	`shop_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`url` text,
	`image_url` text,
	`group_id` text,
	`description` text,
	`brand` text,
	`category` text,
	`sku` text,
	`gtin` text,
	`mpn` text,
	`price_minor` integer,
	`currency` text,
	`availability` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`shop_id`, `id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `products_by_group` ON `products` (`shop_id`,`group_id`);--> statement-breakpoint
CREATE INDEX `products_by_name` ON `products` (`shop_id`,`folded`,`id`);--> statement-breakpoint
CREATE INDEX `products_by_sku` ON `products` (`shop_id`,`sku`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`customer_id` text,
	`email` text NOT NULL,
	`purpose` text NOT NULL,
	`granted` integer NOT NULL,
	`text` text NOT NULL,
	`version` text NOT NULL,
	`source` text NOT NULL,
	`order_id` text,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `consents_by_person` ON `consents` (`shop_id`,`email`,`purpose`,`at`);--> statement-breakpoint
CREATE INDEX `consents_by_order` ON `consents` (`order_id`);--> statement-breakpoint
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
CREATE TABLE `identity_secrets` (
	`shop_id` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	`sealed_before` text,
	`before_ends_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_changes` (
	`shop_id` text NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`subject` text NOT NULL,
	`key` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	`outcome` text,
	PRIMARY KEY(`import_id`, `position`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_changes_by_outcome` ON `import_changes` (`import_id`,`outcome`,`position`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`shop_id` text NOT NULL,
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`key` text NOT NULL,
	`verdict` text NOT NULL,
	`code` text,
	`field` text,
	`told` text,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_rows_by_verdict` ON `import_rows` (`import_id`,`verdict`,`code`,`row`);--> statement-breakpoint
CREATE INDEX `import_rows_by_key` ON `import_rows` (`import_id`,`key`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`kind` text NOT NULL,
	`format` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`file_name` text NOT NULL,
	`currency` text NOT NULL,
	`file` text,
	`bytes` integer DEFAULT 0 NOT NULL,
	`bytes_read` integer DEFAULT 0 NOT NULL,
	`columns` text,
	`failure` text,
	`rows_read` integer DEFAULT 0 NOT NULL,
	`rows_applied` integer DEFAULT 0 NOT NULL,
	`creates` integer DEFAULT 0 NOT NULL,
	`updates` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`skips` integer DEFAULT 0 NOT NULL,
	`changes` integer DEFAULT 0 NOT NULL,
	`undone` integer DEFAULT 0 NOT NULL,
	`left` integer DEFAULT 0 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`lease` text,
	`lease_until` integer,
	`faults` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `imports_by_time` ON `imports` (`shop_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_by_lease` ON `imports` (`state`,`lease_until`);--> statement-breakpoint
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
	`about` text,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`integration_id`) REFERENCES `integrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_by_key` ON `inbox` (`shop_id`,`integration_id`,`dedupe_key`);--> statement-breakpoint
CREATE INDEX `inbox_by_time` ON `inbox` (`shop_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `inbox_by_integration` ON `inbox` (`integration_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `inbox_by_order` ON `inbox` (`shop_id`,`about`);--> statement-breakpoint
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
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`key` text,
	`data` text NOT NULL,
	`due_at` integer NOT NULL,
	`tries_left` integer NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `jobs_by_due` ON `jobs` (`due_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_by_key` ON `jobs` (`key`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text,
	`secret` text,
	`unsubscribe` text,
	`locale` text NOT NULL,
	`kind` text NOT NULL,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` integer,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`error` text,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mails_by_time` ON `mails` (`shop_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`review_id` text NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`large` text NOT NULL,
	`small` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "photos_position" CHECK("photos"."position" between 0 and 4)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photos_by_review` ON `photos` (`review_id`,`position`);--> statement-breakpoint
CREATE INDEX `photos_by_large` ON `photos` (`large`);--> statement-breakpoint
CREATE INDEX `photos_by_small` ON `photos` (`small`);--> statement-breakpoint
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
CREATE INDEX `orders_by_email` ON `orders` (`shop_id`,`email`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`order_id` text NOT NULL,
	`email` text,
	`mode` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`due_at` integer,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`answered_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_by_order` ON `requests` (`order_id`);--> statement-breakpoint
CREATE INDEX `requests_by_time` ON `requests` (`shop_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `requests_by_state` ON `requests` (`shop_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `requests_by_email` ON `requests` (`shop_id`,`email`,`sent_at`);--> statement-breakpoint
CREATE TABLE `review_confirmations` (
	`review_id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`email` text NOT NULL,
	`address` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_confirmations_by_email` ON `review_confirmations` (`shop_id`,`email`,`at`);--> statement-breakpoint
CREATE INDEX `review_confirmations_by_address` ON `review_confirmations` (`shop_id`,`address`,`at`);--> statement-breakpoint
CREATE TABLE `review_counts` (
	`shop_id` text NOT NULL,
	`status` text NOT NULL,
	`reviews` integer NOT NULL,
	PRIMARY KEY(`shop_id`, `status`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_events` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`review_id` text NOT NULL,
	`what` text NOT NULL,
	`user_id` text,
	`key_id` text,
	`reason` text,
	`version` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`key_id`) REFERENCES `secret_keys`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `review_events_by_review` ON `review_events` (`review_id`,`at`);--> statement-breakpoint
CREATE TABLE `review_replies` (
	`review_id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`text` text,
	`at` integer NOT NULL,
	`mailed_text` text,
	`mailed_at` integer,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_reply_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`review_id` text NOT NULL,
	`text` text,
	`user_id` text,
	`key_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`key_id`) REFERENCES `secret_keys`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `review_reply_versions_by_review` ON `review_reply_versions` (`review_id`,`at`);--> statement-breakpoint
CREATE TABLE `review_settings` (
	`shop_id` text PRIMARY KEY NOT NULL,
	`request_mode` text NOT NULL,
	`request_delay` integer NOT NULL,
	`consent_mode` text NOT NULL,
	`confirms_email` integer NOT NULL,
	`rewards` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_summaries` (
	`shop_id` text NOT NULL,
	`subject` text NOT NULL,
	`product` text NOT NULL,
	`stars1` integer NOT NULL,
	`stars2` integer NOT NULL,
	`stars3` integer NOT NULL,
	`stars4` integer NOT NULL,
	`stars5` integer NOT NULL,
	PRIMARY KEY(`shop_id`, `subject`, `product`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_versions` (
	`shop_id` text NOT NULL,
	`review_id` text NOT NULL,
	`version` integer NOT NULL,
	`stars` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`review_id`, `version`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_votes` (
	`shop_id` text NOT NULL,
	`review_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`is_helpful` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `visitor_id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_votes_by_visitor` ON `review_votes` (`shop_id`,`visitor_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`subject` text NOT NULL,
	`product` text NOT NULL,
	`stars` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`author` text NOT NULL,
	`email` text,
	`locale` text NOT NULL,
	`details` text NOT NULL,
	`status` text NOT NULL,
	`status_before` text,
	`rejection_reason` text,
	`verified` integer NOT NULL,
	`order_id` text,
	`source` text NOT NULL,
	`visitor_id` text,
	`customer_id` text,
	`form_id` text,
	`helpful` integer NOT NULL,
	`unhelpful` integer NOT NULL,
	`helpfulness` real NOT NULL,
	`photos` integer NOT NULL,
	`sentiment` text NOT NULL,
	`sentiment_score` real,
	`folded` text NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`must_confirm` integer NOT NULL,
	`confirmed_at` integer,
	`edited_at` integer,
	`edits` integer NOT NULL,
	`is_unchecked` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "reviews_stars" CHECK("reviews"."stars" between 1 and 5)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_by_form` ON `reviews` (`shop_id`,`form_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_one_per_visitor` ON `reviews` (`shop_id`,`subject`,`product`,`visitor_id`) WHERE status <> 'deleted';--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_one_per_purchase` ON `reviews` (`shop_id`,`order_id`,`subject`,`product`) WHERE source = 'request' and status <> 'deleted';--> statement-breakpoint
CREATE INDEX `reviews_published_newest` ON `reviews` (`shop_id`,`subject`,`product`,`created_at`,`id`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `reviews_published_by_stars` ON `reviews` (`shop_id`,`subject`,`product`,`stars`,`created_at`,`id`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `reviews_published_helpful` ON `reviews` (`shop_id`,`subject`,`product`,`helpfulness`,`created_at`,`id`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `reviews_published_photos` ON `reviews` (`shop_id`,`subject`,`product`,(helpfulness + case when photos > 0 then 2 else 0 end),`created_at`,`id`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `reviews_by_status` ON `reviews` (`shop_id`,`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_by_sentiment` ON `reviews` (`shop_id`,`sentiment`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_unchecked` ON `reviews` (`shop_id`,`created_at`,`id`) WHERE is_unchecked;--> statement-breakpoint
CREATE INDEX `reviews_by_order` ON `reviews` (`shop_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `reviews_by_visitor` ON `reviews` (`shop_id`,`visitor_id`) WHERE visitor_id is not null;--> statement-breakpoint
CREATE INDEX `reviews_by_time` ON `reviews` (`shop_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_verified` ON `reviews` (`shop_id`,`subject`) WHERE status = 'published' and verified;--> statement-breakpoint
CREATE INDEX `reviews_rejected` ON `reviews` (`shop_id`,`rejection_reason`) WHERE status = 'rejected';--> statement-breakpoint
CREATE TABLE `epochs` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stream_events` (
	`stream_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`sender` text,
	`key` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`stream_id`, `seq`),
	FOREIGN KEY (`stream_id`) REFERENCES `streams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stream_events_by_key` ON `stream_events` (`stream_id`,`sender`,`key`);--> statement-breakpoint
CREATE TABLE `streams` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`seq` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `events` (
	`shop_id` text NOT NULL,
	`id` text NOT NULL,
	`visit_id` text NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`url` text NOT NULL,
	`product` text,
	`value_minor` integer,
	`currency` text,
	`order_number` text,
	PRIMARY KEY(`shop_id`, `id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `events_by_visit` ON `events` (`visit_id`,`at`);--> statement-breakpoint
CREATE INDEX `events_by_time` ON `events` (`at`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`visitor_id` text NOT NULL,
	`customer_id` text,
	`started_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`entry_url` text NOT NULL,
	`exit_url` text NOT NULL,
	`page_views` integer NOT NULL,
	`cart_minor` integer,
	`cart_currency` text,
	`order_number` text,
	`ordered_at` integer,
	`address` text,
	`browser` text,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `visits_by_time` ON `visits` (`shop_id`,`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `visits_by_visitor` ON `visits` (`shop_id`,`visitor_id`,`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `visits_by_customer` ON `visits` (`shop_id`,`customer_id`,`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `visits_with_address` ON `visits` (`started_at`) WHERE address is not null;--> statement-breakpoint
CREATE INDEX `visits_anonymous` ON `visits` (`started_at`) WHERE customer_id is null;