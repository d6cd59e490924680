CREATE TABLE "canned_replies" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"shortcut" text NOT NULL,
	"texts" jsonb NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_blocks" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "chat_images" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"large" text NOT NULL,
	"small" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_members" (
	"shop_id" text NOT NULL,
	"chat_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "chat_members_chat_id_user_id_pk" PRIMARY KEY("chat_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "chats" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"name" text NOT NULL,
	"is_active" boolean NOT NULL,
	"languages" jsonb NOT NULL,
	"pages" jsonb NOT NULL,
	"time_zone" text NOT NULL,
	"hours" jsonb NOT NULL,
	"holidays" jsonb NOT NULL,
	"welcome" jsonb NOT NULL,
	"consultant_name" jsonb NOT NULL,
	"form" text NOT NULL,
	"theme" jsonb NOT NULL,
	"reply_hours" integer NOT NULL,
	"frees_places" boolean NOT NULL,
	"assigns" boolean NOT NULL,
	"requeue_minutes" integer NOT NULL,
	"takes_images" boolean NOT NULL,
	"takes_newcomers" boolean NOT NULL,
	"proactive" jsonb NOT NULL,
	"keep_days" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "consultants" (
	"shop_id" text NOT NULL,
	"user_id" text NOT NULL,
	"is_available" boolean NOT NULL,
	"places" integer NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"is_here" boolean NOT NULL,
	"idle_since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consultants_shop_id_user_id_pk" PRIMARY KEY("shop_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"chat_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"customer_id" text,
	"locale" text NOT NULL,
	"name" text,
	"email" text,
	"phone" text,
	"state" text NOT NULL,
	"is_left" boolean NOT NULL,
	"owner_id" text,
	"last_owner_id" text,
	"holds_place" boolean NOT NULL,
	"is_owner_away" boolean NOT NULL,
	"queue_place" integer,
	"queued_at" timestamp (3) with time zone,
	"visitor_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"first_reply_at" timestamp (3) with time zone,
	"last_message_at" timestamp (3) with time zone,
	"last_by" text,
	"last_text" text,
	"unanswered_since" timestamp (3) with time zone,
	"visitor_got" integer DEFAULT 0 NOT NULL,
	"visitor_seen" integer DEFAULT 0 NOT NULL,
	"staff_got" integer DEFAULT 0 NOT NULL,
	"staff_seen" integer DEFAULT 0 NOT NULL,
	"page_url" text,
	"page_title" text,
	"browser" text,
	"rating" integer,
	"rating_text" text,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"is_missed" boolean NOT NULL,
	"folded" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer_tags" (
	"shop_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"tag_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customer_tags_customer_id_tag_id_pk" PRIMARY KEY("customer_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"text" text NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"editor_name" text,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"text" text NOT NULL,
	"assignee_id" text,
	"due_day" integer NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" text
);
--> statement-breakpoint
CREATE TABLE "poll_bursts" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"votes" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_counts" (
	"shop_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"option_id" text NOT NULL,
	"shard" integer NOT NULL,
	"votes" integer NOT NULL,
	CONSTRAINT "poll_counts_poll_id_option_id_shard_pk" PRIMARY KEY("poll_id","option_id","shard"),
	CONSTRAINT "poll_counts_shard" CHECK ("poll_counts"."shard" between 0 and 15)
);
--> statement-breakpoint
CREATE TABLE "poll_images" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"file" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_options" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"image_id" text
);
--> statement-breakpoint
CREATE TABLE "poll_votes" (
	"shop_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"voter" text NOT NULL,
	"option_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"address" text,
	"is_demo" boolean NOT NULL,
	CONSTRAINT "poll_votes_poll_id_voter_pk" PRIMARY KEY("poll_id","voter")
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"question" text NOT NULL,
	"state" text NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"voters" text NOT NULL,
	"is_changeable" boolean NOT NULL,
	"results" text NOT NULL,
	"is_shuffled" boolean NOT NULL,
	"placement" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"activated_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "push_deliveries" (
	"shop_id" text NOT NULL,
	"message_id" text NOT NULL,
	"subscription_id" text NOT NULL,
	"origin" text NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"tries" integer NOT NULL,
	"status" integer,
	"ended_at" timestamp (3) with time zone,
	"shown_at" timestamp (3) with time zone,
	"clicked_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "push_deliveries_message_id_subscription_id_pk" PRIMARY KEY("message_id","subscription_id")
);
--> statement-breakpoint
CREATE TABLE "push_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"public_key" text NOT NULL,
	"sealed_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_labels" (
	"shop_id" text NOT NULL,
	"subscription_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "push_labels_subscription_id_kind_value_pk" PRIMARY KEY("subscription_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "push_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"url" text NOT NULL,
	"icon" text,
	"audience" jsonb NOT NULL,
	"cap" jsonb,
	"ttl" integer NOT NULL,
	"urgency" text NOT NULL,
	"replaces" boolean NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"scheduled_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"spread_to" text,
	"spread_at" timestamp (3) with time zone,
	"capped" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"lease" text,
	"lease_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"endpoint_hash" text NOT NULL,
	"endpoint" text NOT NULL,
	"origin" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"key_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"customer_id" text,
	"locale" text NOT NULL,
	"page_group" text,
	"state" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"gone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "push_topics" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommendation_hits" (
	"shop_id" text NOT NULL,
	"day" integer NOT NULL,
	"measured" integer NOT NULL,
	"hits" integer NOT NULL,
	CONSTRAINT "recommendation_hits_shop_id_day_pk" PRIMARY KEY("shop_id","day")
);
--> statement-breakpoint
CREATE TABLE "recommendation_lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"kind" text NOT NULL,
	"visit_id" text,
	"seen" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommendation_neighbours" (
	"shop_id" text NOT NULL,
	"item" text NOT NULL,
	"others" jsonb NOT NULL,
	CONSTRAINT "recommendation_neighbours_shop_id_item_pk" PRIMARY KEY("shop_id","item")
);
--> statement-breakpoint
CREATE TABLE "scoring_rules" (
	"shop_id" text PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"shop_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"response_id" text NOT NULL,
	"question_id" text NOT NULL,
	"number" integer,
	"text" text,
	"choices" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_answers_shop_id_response_id_question_id_pk" PRIMARY KEY("shop_id","response_id","question_id"),
	CONSTRAINT "survey_answers_hold_one" CHECK (("survey_answers"."number" is not null) or ("survey_answers"."text" is not null) or ("survey_answers"."choices" is not null))
);
--> statement-breakpoint
CREATE TABLE "survey_dismissals" (
	"shop_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"visitor_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_dismissals_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"order_id" text,
	"customer_id" text,
	"email" text,
	"state" text NOT NULL,
	"reason" text,
	"due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "survey_responses" (
	"shop_id" text NOT NULL,
	"id" text NOT NULL,
	"survey_id" text NOT NULL,
	"version" integer NOT NULL,
	"source" text NOT NULL,
	"visitor_id" text,
	"customer_id" text,
	"order_id" text,
	"order_number" text,
	"conversation_id" text,
	"url" text,
	"locale" text NOT NULL,
	"last_question" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "survey_responses_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_settings" (
	"shop_id" text PRIMARY KEY NOT NULL,
	"cooldown_days" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_versions" (
	"shop_id" text NOT NULL,
	"survey_id" text NOT NULL,
	"version" integer NOT NULL,
	"questions" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_versions_survey_id_version_pk" PRIMARY KEY("survey_id","version")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"trigger" text NOT NULL,
	"seconds" integer NOT NULL,
	"urls" jsonb NOT NULL,
	"share" integer NOT NULL,
	"cooldown_days" integer NOT NULL,
	"repeats" boolean NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"mail_after" text NOT NULL,
	"mail_days" integer NOT NULL,
	"thanks" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "stream_events_by_key";--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "link" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "visitor_id" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "page" text;--> statement-breakpoint
ALTER TABLE "canned_replies" ADD CONSTRAINT "canned_replies_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_blocks" ADD CONSTRAINT "chat_blocks_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_blocks" ADD CONSTRAINT "chat_blocks_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_images" ADD CONSTRAINT "chat_images_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_images" ADD CONSTRAINT "chat_images_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_members" ADD CONSTRAINT "chat_members_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_members" ADD CONSTRAINT "chat_members_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_members" ADD CONSTRAINT "chat_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chats" ADD CONSTRAINT "chats_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultants" ADD CONSTRAINT "consultants_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultants" ADD CONSTRAINT "consultants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_last_owner_id_users_id_fk" FOREIGN KEY ("last_owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_tags" ADD CONSTRAINT "customer_tags_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_tags" ADD CONSTRAINT "customer_tags_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_tags" ADD CONSTRAINT "customer_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_bursts" ADD CONSTRAINT "poll_bursts_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_bursts" ADD CONSTRAINT "poll_bursts_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_counts" ADD CONSTRAINT "poll_counts_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_counts" ADD CONSTRAINT "poll_counts_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_counts" ADD CONSTRAINT "poll_counts_option_id_poll_options_id_fk" FOREIGN KEY ("option_id") REFERENCES "public"."poll_options"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_images" ADD CONSTRAINT "poll_images_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_image_id_poll_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."poll_images"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_option_id_poll_options_id_fk" FOREIGN KEY ("option_id") REFERENCES "public"."poll_options"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_deliveries" ADD CONSTRAINT "push_deliveries_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_deliveries" ADD CONSTRAINT "push_deliveries_message_id_push_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."push_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_keys" ADD CONSTRAINT "push_keys_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_labels" ADD CONSTRAINT "push_labels_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_labels" ADD CONSTRAINT "push_labels_subscription_id_push_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."push_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_messages" ADD CONSTRAINT "push_messages_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_key_id_push_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."push_keys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_topics" ADD CONSTRAINT "push_topics_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_hits" ADD CONSTRAINT "recommendation_hits_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_lessons" ADD CONSTRAINT "recommendation_lessons_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_lessons" ADD CONSTRAINT "recommendation_lessons_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_neighbours" ADD CONSTRAINT "recommendation_neighbours_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_rules" ADD CONSTRAINT "scoring_rules_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_dismissals" ADD CONSTRAINT "survey_dismissals_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_dismissals" ADD CONSTRAINT "survey_dismissals_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_responses" ADD CONSTRAINT "survey_responses_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_settings" ADD CONSTRAINT "survey_settings_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_versions" ADD CONSTRAINT "survey_versions_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_versions" ADD CONSTRAINT "survey_versions_survey_id_surveys_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."surveys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "canned_replies_by_shop" ON "canned_replies" USING btree ("shop_id","shortcut");--> statement-breakpoint
CREATE INDEX "chat_blocks_by_value" ON "chat_blocks" USING btree ("shop_id","kind","value");--> statement-breakpoint
CREATE INDEX "chat_images_by_conversation" ON "chat_images" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "chat_members_by_user" ON "chat_members" USING btree ("shop_id","user_id");--> statement-breakpoint
CREATE INDEX "chats_by_shop" ON "chats" USING btree ("shop_id","created_at");--> statement-breakpoint
CREATE INDEX "conversations_by_state" ON "conversations" USING btree ("shop_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "conversations_by_time" ON "conversations" USING btree ("shop_id","created_at","id");--> statement-breakpoint
CREATE INDEX "conversations_by_visitor" ON "conversations" USING btree ("shop_id","visitor_id","created_at");--> statement-breakpoint
CREATE INDEX "conversations_by_customer" ON "conversations" USING btree ("shop_id","customer_id","created_at");--> statement-breakpoint
CREATE INDEX "conversations_waiting" ON "conversations" USING btree ("chat_id","queued_at","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "conversations_held" ON "conversations" USING btree ("owner_id","shop_id") WHERE holds_place;--> statement-breakpoint
CREATE INDEX "conversations_closed" ON "conversations" USING btree ("ended_at") WHERE state = 'closed';--> statement-breakpoint
CREATE INDEX "customer_tags_by_tag" ON "customer_tags" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "notes_by_customer" ON "notes" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notes_deleted" ON "notes" USING btree ("shop_id","deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tags_by_name" ON "tags" USING btree ("shop_id","folded");--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("shop_id","due_day","id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "tasks_open_by_assignee" ON "tasks" USING btree ("shop_id","assignee_id","due_day","id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "tasks_done" ON "tasks" USING btree ("shop_id","done_at","id") WHERE done_at is not null;--> statement-breakpoint
CREATE INDEX "tasks_by_customer" ON "tasks" USING btree ("customer_id","done_at");--> statement-breakpoint
CREATE INDEX "poll_bursts_by_poll" ON "poll_bursts" USING btree ("poll_id","started_at");--> statement-breakpoint
CREATE INDEX "poll_images_by_file" ON "poll_images" USING btree ("file");--> statement-breakpoint
CREATE INDEX "poll_images_by_shop" ON "poll_images" USING btree ("shop_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "poll_options_by_position" ON "poll_options" USING btree ("poll_id","position");--> statement-breakpoint
CREATE INDEX "poll_options_by_image" ON "poll_options" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "poll_votes_by_time" ON "poll_votes" USING btree ("poll_id","at");--> statement-breakpoint
CREATE INDEX "poll_votes_by_address" ON "poll_votes" USING btree ("poll_id","address","at") WHERE address is not null;--> statement-breakpoint
CREATE INDEX "poll_votes_by_voter" ON "poll_votes" USING btree ("shop_id","voter");--> statement-breakpoint
CREATE INDEX "polls_by_state" ON "polls" USING btree ("shop_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "push_deliveries_by_state" ON "push_deliveries" USING btree ("message_id","state","due_at");--> statement-breakpoint
CREATE INDEX "push_deliveries_by_subscription" ON "push_deliveries" USING btree ("subscription_id","ended_at");--> statement-breakpoint
CREATE INDEX "push_deliveries_by_time" ON "push_deliveries" USING btree ("shop_id","ended_at");--> statement-breakpoint
CREATE INDEX "push_keys_by_shop" ON "push_keys" USING btree ("shop_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "push_keys_by_public" ON "push_keys" USING btree ("shop_id","public_key");--> statement-breakpoint
CREATE INDEX "push_labels_by_value" ON "push_labels" USING btree ("shop_id","kind","value");--> statement-breakpoint
CREATE INDEX "push_messages_by_time" ON "push_messages" USING btree ("shop_id","created_at","id");--> statement-breakpoint
CREATE INDEX "push_messages_by_state" ON "push_messages" USING btree ("state","scheduled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_by_endpoint" ON "push_subscriptions" USING btree ("shop_id","endpoint_hash");--> statement-breakpoint
CREATE INDEX "push_subscriptions_by_state" ON "push_subscriptions" USING btree ("shop_id","state","id");--> statement-breakpoint
CREATE INDEX "push_subscriptions_by_visitor" ON "push_subscriptions" USING btree ("shop_id","visitor_id");--> statement-breakpoint
CREATE INDEX "push_subscriptions_by_key" ON "push_subscriptions" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "push_topics_by_shop" ON "push_topics" USING btree ("shop_id","created_at");--> statement-breakpoint
CREATE INDEX "recommendation_lessons_by_visit" ON "recommendation_lessons" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "survey_answers_by_question" ON "survey_answers" USING btree ("shop_id","survey_id","question_id","at");--> statement-breakpoint
CREATE INDEX "survey_dismissals_by_survey" ON "survey_dismissals" USING btree ("shop_id","survey_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_invitations_by_order" ON "survey_invitations" USING btree ("survey_id","order_id");--> statement-breakpoint
CREATE INDEX "survey_invitations_by_email" ON "survey_invitations" USING btree ("shop_id","email","sent_at");--> statement-breakpoint
CREATE INDEX "survey_invitations_by_state" ON "survey_invitations" USING btree ("shop_id","survey_id","state");--> statement-breakpoint
CREATE INDEX "survey_responses_by_time" ON "survey_responses" USING btree ("shop_id","survey_id","started_at","id");--> statement-breakpoint
CREATE INDEX "survey_responses_by_customer" ON "survey_responses" USING btree ("shop_id","customer_id","started_at");--> statement-breakpoint
CREATE INDEX "survey_responses_by_visitor" ON "survey_responses" USING btree ("shop_id","visitor_id");--> statement-breakpoint
CREATE INDEX "survey_responses_by_age" ON "survey_responses" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "surveys_by_state" ON "surveys" USING btree ("shop_id","state");--> statement-breakpoint
CREATE INDEX "products_by_link" ON "products" USING btree ("shop_id","link");--> statement-breakpoint
CREATE INDEX "products_by_brand" ON "products" USING btree ("shop_id","brand");--> statement-breakpoint
CREATE INDEX "products_by_category" ON "products" USING btree ("shop_id","category");--> statement-breakpoint
CREATE INDEX "consents_by_visitor" ON "consents" USING btree ("shop_id","visitor_id","at");--> statement-breakpoint
CREATE INDEX "mails_by_address" ON "mails" USING btree ("shop_id",lower("to"),"created_at");--> statement-breakpoint
CREATE INDEX "orders_by_number" ON "orders" USING btree ("shop_id","number");--> statement-breakpoint
CREATE INDEX "reviews_by_customer" ON "reviews" USING btree ("shop_id","customer_id","created_at") WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX "visits_with_order" ON "visits" USING btree ("shop_id","order_number") WHERE order_number is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "stream_events_by_key" ON "stream_events" USING btree ("key","stream_id","sender");