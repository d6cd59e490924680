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
CREATE TABLE "poll_bursts" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"address" text,
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
CREATE INDEX "poll_bursts_by_poll" ON "poll_bursts" USING btree ("poll_id","started_at");--> statement-breakpoint
CREATE INDEX "poll_bursts_by_address" ON "poll_bursts" USING btree ("poll_id","address","last_at");--> statement-breakpoint
CREATE INDEX "poll_images_by_file" ON "poll_images" USING btree ("file");--> statement-breakpoint
CREATE INDEX "poll_images_by_shop" ON "poll_images" USING btree ("shop_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "poll_options_by_position" ON "poll_options" USING btree ("poll_id","position");--> statement-breakpoint
CREATE INDEX "poll_options_by_image" ON "poll_options" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "poll_votes_by_time" ON "poll_votes" USING btree ("poll_id","at");--> statement-breakpoint
CREATE INDEX "poll_votes_by_address" ON "poll_votes" USING btree ("poll_id","address","at") WHERE address is not null;--> statement-breakpoint
CREATE INDEX "poll_votes_by_voter" ON "poll_votes" USING btree ("shop_id","voter");--> statement-breakpoint
CREATE INDEX "polls_by_state" ON "polls" USING btree ("shop_id","state","created_at","id");