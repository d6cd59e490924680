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
CREATE TABLE `poll_bursts` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`poll_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`votes` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `poll_bursts_by_poll` ON `poll_bursts` (`poll_id`,`started_at`);--> statement-breakpoint
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
CREATE INDEX `polls_by_state` ON `polls` (`shop_id`,`state`,`created_at`,`id`);--> statement-breakpoint
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
CREATE TABLE `survey_answers` (
	`shop_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`response_id` text NOT NULL,
	`question_id` text NOT NULL,
	`number` integer,
	`text` text,
	`choices` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`shop_id`, `response_id`, `question_id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "survey_answers_hold_one" CHECK(("survey_answers"."number" is not null) or ("survey_answers"."text" is not null) or ("survey_answers"."choices" is not null))
);
--> statement-breakpoint
CREATE INDEX `survey_answers_by_question` ON `survey_answers` (`shop_id`,`survey_id`,`question_id`,`at`);--> statement-breakpoint
CREATE TABLE `survey_dismissals` (
	`shop_id` text NOT NULL,
	`id` text NOT NULL,
	`survey_id` text NOT NULL,
	`visitor_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`shop_id`, `id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `survey_dismissals_by_survey` ON `survey_dismissals` (`shop_id`,`survey_id`,`at`);--> statement-breakpoint
CREATE TABLE `survey_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`order_id` text,
	`customer_id` text,
	`email` text,
	`state` text NOT NULL,
	`reason` text,
	`due_at` integer,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_invitations_by_order` ON `survey_invitations` (`survey_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `survey_invitations_by_email` ON `survey_invitations` (`shop_id`,`email`,`sent_at`);--> statement-breakpoint
CREATE INDEX `survey_invitations_by_state` ON `survey_invitations` (`shop_id`,`survey_id`,`state`);--> statement-breakpoint
CREATE TABLE `survey_responses` (
	`shop_id` text NOT NULL,
	`id` text NOT NULL,
	`survey_id` text NOT NULL,
	`version` integer NOT NULL,
	`source` text NOT NULL,
	`visitor_id` text,
	`customer_id` text,
	`order_id` text,
	`order_number` text,
	`conversation_id` text,
	`url` text,
	`locale` text NOT NULL,
	`last_question` text,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`shop_id`, `id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `survey_responses_by_time` ON `survey_responses` (`shop_id`,`survey_id`,`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `survey_responses_by_customer` ON `survey_responses` (`shop_id`,`customer_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `survey_responses_by_visitor` ON `survey_responses` (`shop_id`,`visitor_id`);--> statement-breakpoint
CREATE INDEX `survey_responses_by_age` ON `survey_responses` (`updated_at`);--> statement-breakpoint
CREATE TABLE `survey_settings` (
	`shop_id` text PRIMARY KEY NOT NULL,
	`cooldown_days` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `survey_versions` (
	`shop_id` text NOT NULL,
	`survey_id` text NOT NULL,
	`version` integer NOT NULL,
	`questions` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`survey_id`, `version`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `surveys` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`trigger` text NOT NULL,
	`seconds` integer NOT NULL,
	`urls` text NOT NULL,
	`share` integer NOT NULL,
	`cooldown_days` integer NOT NULL,
	`repeats` integer NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`mail_after` text NOT NULL,
	`mail_days` integer NOT NULL,
	`thanks` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `surveys_by_state` ON `surveys` (`shop_id`,`state`);--> statement-breakpoint
DROP INDEX `stream_events_by_key`;--> statement-breakpoint
CREATE UNIQUE INDEX `stream_events_by_key` ON `stream_events` (`key`,`stream_id`,`sender`);--> statement-breakpoint
ALTER TABLE `products` ADD `link` text;--> statement-breakpoint
CREATE INDEX `products_by_link` ON `products` (`shop_id`,`link`);--> statement-breakpoint
CREATE INDEX `products_by_brand` ON `products` (`shop_id`,`brand`);--> statement-breakpoint
CREATE INDEX `products_by_category` ON `products` (`shop_id`,`category`);--> statement-breakpoint
ALTER TABLE `consents` ADD `visitor_id` text;--> statement-breakpoint
ALTER TABLE `consents` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `consents` ADD `page` text;--> statement-breakpoint
CREATE INDEX `consents_by_visitor` ON `consents` (`shop_id`,`visitor_id`,`at`);--> statement-breakpoint
CREATE INDEX `mails_by_address` ON `mails` (`shop_id`,lower("to"),`created_at`);--> statement-breakpoint
CREATE INDEX `orders_by_number` ON `orders` (`shop_id`,`number`);--> statement-breakpoint
CREATE INDEX `reviews_by_customer` ON `reviews` (`shop_id`,`customer_id`,`created_at`) WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX `visits_with_order` ON `visits` (`shop_id`,`order_number`) WHERE order_number is not null;