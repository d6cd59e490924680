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
CREATE INDEX `surveys_by_state` ON `surveys` (`shop_id`,`state`);