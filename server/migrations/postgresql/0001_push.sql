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
ALTER TABLE "consents" ADD COLUMN "visitor_id" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "page" text;--> statement-breakpoint
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
CREATE INDEX "consents_by_visitor" ON "consents" USING btree ("shop_id","visitor_id","at");