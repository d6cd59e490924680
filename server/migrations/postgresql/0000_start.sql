CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"granted" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"withheld" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "login_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"shop_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"granted" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"withheld" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "memberships_shop_id_user_id_pk" PRIMARY KEY("shop_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "publishable_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"key" text NOT NULL,
	"origins" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "secret_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"ending" text NOT NULL,
	"rights" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	"browser" text
);
--> statement-breakpoint
CREATE TABLE "setup_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shops" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"website" text NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"shop_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"url" text,
	"image_url" text,
	"group_id" text,
	"description" text,
	"brand" text,
	"category" text,
	"sku" text,
	"gtin" text,
	"mpn" text,
	"price_minor" bigint,
	"currency" text,
	"availability" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "products_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"customer_id" text,
	"email" text NOT NULL,
	"purpose" text NOT NULL,
	"granted" boolean NOT NULL,
	"text" text NOT NULL,
	"version" text NOT NULL,
	"source" text NOT NULL,
	"order_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"email" text,
	"phone" text,
	"first_name" text,
	"last_name" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"shop_id" text NOT NULL,
	"type" text NOT NULL,
	"value" text NOT NULL,
	"customer_id" text NOT NULL,
	"verified" boolean NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "identities_shop_id_type_value_pk" PRIMARY KEY("shop_id","type","value")
);
--> statement-breakpoint
CREATE TABLE "identity_secrets" (
	"shop_id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sealed_before" text,
	"before_ends_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "import_changes" (
	"shop_id" text NOT NULL,
	"import_id" text NOT NULL,
	"position" integer NOT NULL,
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	"after" text NOT NULL,
	"outcome" text,
	CONSTRAINT "import_changes_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"shop_id" text NOT NULL,
	"import_id" text NOT NULL,
	"row" integer NOT NULL,
	"key" text NOT NULL,
	"verdict" text NOT NULL,
	"code" text,
	"field" text,
	"told" jsonb,
	CONSTRAINT "import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"kind" text NOT NULL,
	"format" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"file_name" text NOT NULL,
	"currency" text NOT NULL,
	"file" text,
	"bytes" integer DEFAULT 0 NOT NULL,
	"bytes_read" integer DEFAULT 0 NOT NULL,
	"columns" jsonb,
	"failure" jsonb,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_applied" integer DEFAULT 0 NOT NULL,
	"creates" integer DEFAULT 0 NOT NULL,
	"updates" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"skips" integer DEFAULT 0 NOT NULL,
	"changes" integer DEFAULT 0 NOT NULL,
	"undone" integer DEFAULT 0 NOT NULL,
	"left" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"lease" text,
	"lease_until" timestamp (3) with time zone,
	"faults" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"integration_id" text NOT NULL,
	"topic" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"headers" jsonb NOT NULL,
	"body" text NOT NULL,
	"body_encoding" text NOT NULL,
	"state" text NOT NULL,
	"error" text,
	"about" text
);
--> statement-breakpoint
CREATE TABLE "integrations" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"platform" text NOT NULL,
	"name" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"sealed_before" text,
	"rotated_at" timestamp (3) with time zone,
	"time_zone" text NOT NULL,
	"currency" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"pinged_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"key" text,
	"data" jsonb NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"tries_left" integer NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text,
	"secret" text,
	"unsubscribe" text,
	"locale" text NOT NULL,
	"kind" text NOT NULL,
	"message_id" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"review_id" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"large" text NOT NULL,
	"small" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "photos_position" CHECK ("photos"."position" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"shop_id" text NOT NULL,
	"order_id" text NOT NULL,
	"position" integer NOT NULL,
	"product_id" text,
	"variant_id" text,
	"sku" text,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_minor" bigint,
	"total_minor" bigint,
	CONSTRAINT "order_lines_order_id_position_pk" PRIMARY KEY("order_id","position")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"number" text NOT NULL,
	"customer_id" text,
	"email" text,
	"status" text NOT NULL,
	"raw_status" text NOT NULL,
	"currency" text NOT NULL,
	"total_minor" bigint NOT NULL,
	"refunded_minor" bigint NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"source_updated_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"restored_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"order_id" text NOT NULL,
	"email" text,
	"mode" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "review_confirmations" (
	"review_id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"email" text NOT NULL,
	"address" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_counts" (
	"shop_id" text NOT NULL,
	"status" text NOT NULL,
	"reviews" integer NOT NULL,
	CONSTRAINT "review_counts_shop_id_status_pk" PRIMARY KEY("shop_id","status")
);
--> statement-breakpoint
CREATE TABLE "review_events" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"review_id" text NOT NULL,
	"what" text NOT NULL,
	"user_id" text,
	"key_id" text,
	"reason" text,
	"version" integer,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_replies" (
	"review_id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"text" text,
	"at" timestamp (3) with time zone NOT NULL,
	"mailed_text" text,
	"mailed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "review_reply_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"review_id" text NOT NULL,
	"text" text,
	"user_id" text,
	"key_id" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_settings" (
	"shop_id" text PRIMARY KEY NOT NULL,
	"request_mode" text NOT NULL,
	"request_delay" integer NOT NULL,
	"consent_mode" text NOT NULL,
	"confirms_email" boolean NOT NULL,
	"rewards" boolean NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_summaries" (
	"shop_id" text NOT NULL,
	"subject" text NOT NULL,
	"product" text NOT NULL,
	"stars1" integer NOT NULL,
	"stars2" integer NOT NULL,
	"stars3" integer NOT NULL,
	"stars4" integer NOT NULL,
	"stars5" integer NOT NULL,
	CONSTRAINT "review_summaries_shop_id_subject_product_pk" PRIMARY KEY("shop_id","subject","product")
);
--> statement-breakpoint
CREATE TABLE "review_versions" (
	"shop_id" text NOT NULL,
	"review_id" text NOT NULL,
	"version" integer NOT NULL,
	"stars" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "review_versions_review_id_version_pk" PRIMARY KEY("review_id","version")
);
--> statement-breakpoint
CREATE TABLE "review_votes" (
	"shop_id" text NOT NULL,
	"review_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"is_helpful" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_votes_review_id_visitor_id_pk" PRIMARY KEY("review_id","visitor_id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"subject" text NOT NULL,
	"product" text NOT NULL,
	"stars" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"author" text NOT NULL,
	"email" text,
	"locale" text NOT NULL,
	"details" jsonb NOT NULL,
	"status" text NOT NULL,
	"status_before" text,
	"rejection_reason" text,
	"verified" boolean NOT NULL,
	"order_id" text,
	"source" text NOT NULL,
	"visitor_id" text,
	"customer_id" text,
	"form_id" text,
	"helpful" integer NOT NULL,
	"unhelpful" integer NOT NULL,
	"helpfulness" double precision NOT NULL,
	"photos" integer NOT NULL,
	"sentiment" text NOT NULL,
	"sentiment_score" double precision,
	"folded" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"must_confirm" boolean NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"edited_at" timestamp (3) with time zone,
	"edits" integer NOT NULL,
	"is_unchecked" boolean NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "reviews_stars" CHECK ("reviews"."stars" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "epochs" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stream_events" (
	"stream_id" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"sender" text,
	"key" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stream_events_stream_id_seq_pk" PRIMARY KEY("stream_id","seq")
);
--> statement-breakpoint
CREATE TABLE "streams" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"seq" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"shop_id" text NOT NULL,
	"id" text NOT NULL,
	"visit_id" text NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"url" text NOT NULL,
	"product" text,
	"value_minor" bigint,
	"currency" text,
	"order_number" text,
	CONSTRAINT "events_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"customer_id" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"entry_url" text NOT NULL,
	"exit_url" text NOT NULL,
	"page_views" integer NOT NULL,
	"cart_minor" bigint,
	"cart_currency" text,
	"order_number" text,
	"ordered_at" timestamp (3) with time zone,
	"address" text,
	"browser" text
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publishable_keys" ADD CONSTRAINT "publishable_keys_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_keys" ADD CONSTRAINT "secret_keys_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_secrets" ADD CONSTRAINT "identity_secrets_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integrations" ADD CONSTRAINT "integrations_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_confirmations" ADD CONSTRAINT "review_confirmations_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_confirmations" ADD CONSTRAINT "review_confirmations_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_counts" ADD CONSTRAINT "review_counts_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_events" ADD CONSTRAINT "review_events_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_events" ADD CONSTRAINT "review_events_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_events" ADD CONSTRAINT "review_events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_events" ADD CONSTRAINT "review_events_key_id_secret_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."secret_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_replies" ADD CONSTRAINT "review_replies_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_replies" ADD CONSTRAINT "review_replies_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_reply_versions" ADD CONSTRAINT "review_reply_versions_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_reply_versions" ADD CONSTRAINT "review_reply_versions_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_reply_versions" ADD CONSTRAINT "review_reply_versions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_reply_versions" ADD CONSTRAINT "review_reply_versions_key_id_secret_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."secret_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_settings" ADD CONSTRAINT "review_settings_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_summaries" ADD CONSTRAINT "review_summaries_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_versions" ADD CONSTRAINT "review_versions_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_versions" ADD CONSTRAINT "review_versions_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_votes" ADD CONSTRAINT "review_votes_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_votes" ADD CONSTRAINT "review_votes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stream_events" ADD CONSTRAINT "stream_events_stream_id_streams_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."streams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "streams" ADD CONSTRAINT "streams_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_by_email" ON "invitations" USING btree ("shop_id","email");--> statement-breakpoint
CREATE INDEX "memberships_by_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publishable_keys_by_key" ON "publishable_keys" USING btree ("key");--> statement-breakpoint
CREATE INDEX "publishable_keys_by_shop" ON "publishable_keys" USING btree ("shop_id");--> statement-breakpoint
CREATE UNIQUE INDEX "secret_keys_by_hash" ON "secret_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "secret_keys_by_shop" ON "secret_keys" USING btree ("shop_id");--> statement-breakpoint
CREATE INDEX "sessions_by_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_by_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "audit_entries_by_time" ON "audit_entries" USING btree ("shop_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_by_actor" ON "audit_entries" USING btree ("shop_id","actor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_by_subject" ON "audit_entries" USING btree ("shop_id","subject_type","subject_id","at","id");--> statement-breakpoint
CREATE INDEX "products_by_group" ON "products" USING btree ("shop_id","group_id");--> statement-breakpoint
CREATE INDEX "products_by_name" ON "products" USING btree ("shop_id","folded","id");--> statement-breakpoint
CREATE INDEX "products_by_sku" ON "products" USING btree ("shop_id","sku");--> statement-breakpoint
CREATE INDEX "consents_by_person" ON "consents" USING btree ("shop_id","email","purpose","at");--> statement-breakpoint
CREATE INDEX "consents_by_order" ON "consents" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "customers_by_time" ON "customers" USING btree ("shop_id","created_at","id");--> statement-breakpoint
CREATE INDEX "identities_by_customer" ON "identities" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "import_changes_by_outcome" ON "import_changes" USING btree ("import_id","outcome","position");--> statement-breakpoint
CREATE INDEX "import_rows_by_verdict" ON "import_rows" USING btree ("import_id","verdict","code","row");--> statement-breakpoint
CREATE INDEX "import_rows_by_key" ON "import_rows" USING btree ("import_id","key");--> statement-breakpoint
CREATE INDEX "imports_by_time" ON "imports" USING btree ("shop_id","created_at","id");--> statement-breakpoint
CREATE INDEX "imports_by_lease" ON "imports" USING btree ("state","lease_until");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_by_key" ON "inbox" USING btree ("shop_id","integration_id","dedupe_key");--> statement-breakpoint
CREATE INDEX "inbox_by_time" ON "inbox" USING btree ("shop_id","received_at","id");--> statement-breakpoint
CREATE INDEX "inbox_by_integration" ON "inbox" USING btree ("integration_id","received_at","id");--> statement-breakpoint
CREATE INDEX "inbox_by_order" ON "inbox" USING btree ("shop_id","about");--> statement-breakpoint
CREATE INDEX "inbox_by_state" ON "inbox" USING btree ("shop_id","state","received_at","id");--> statement-breakpoint
CREATE INDEX "integrations_by_shop" ON "integrations" USING btree ("shop_id","created_at");--> statement-breakpoint
CREATE INDEX "jobs_by_due" ON "jobs" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_by_key" ON "jobs" USING btree ("key");--> statement-breakpoint
CREATE INDEX "mails_by_time" ON "mails" USING btree ("shop_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "photos_by_review" ON "photos" USING btree ("review_id","position");--> statement-breakpoint
CREATE INDEX "photos_by_large" ON "photos" USING btree ("large");--> statement-breakpoint
CREATE INDEX "photos_by_small" ON "photos" USING btree ("small");--> statement-breakpoint
CREATE INDEX "order_lines_by_product" ON "order_lines" USING btree ("shop_id","product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_by_source" ON "orders" USING btree ("shop_id","source","external_id");--> statement-breakpoint
CREATE INDEX "orders_by_time" ON "orders" USING btree ("shop_id","placed_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "orders_by_customer" ON "orders" USING btree ("shop_id","customer_id","placed_at");--> statement-breakpoint
CREATE INDEX "orders_by_email" ON "orders" USING btree ("shop_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "requests_by_order" ON "requests" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "requests_by_time" ON "requests" USING btree ("shop_id","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_by_state" ON "requests" USING btree ("shop_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_by_email" ON "requests" USING btree ("shop_id","email","sent_at");--> statement-breakpoint
CREATE INDEX "review_confirmations_by_email" ON "review_confirmations" USING btree ("shop_id","email","at");--> statement-breakpoint
CREATE INDEX "review_confirmations_by_address" ON "review_confirmations" USING btree ("shop_id","address","at");--> statement-breakpoint
CREATE INDEX "review_events_by_review" ON "review_events" USING btree ("review_id","at");--> statement-breakpoint
CREATE INDEX "review_reply_versions_by_review" ON "review_reply_versions" USING btree ("review_id","at");--> statement-breakpoint
CREATE INDEX "review_votes_by_visitor" ON "review_votes" USING btree ("shop_id","visitor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_by_form" ON "reviews" USING btree ("shop_id","form_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_per_visitor" ON "reviews" USING btree ("shop_id","subject","product","visitor_id") WHERE status <> 'deleted';--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_per_purchase" ON "reviews" USING btree ("shop_id","order_id","subject","product") WHERE source = 'request' and status <> 'deleted';--> statement-breakpoint
CREATE INDEX "reviews_published_newest" ON "reviews" USING btree ("shop_id","subject","product","created_at","id") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "reviews_published_by_stars" ON "reviews" USING btree ("shop_id","subject","product","stars","created_at","id") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "reviews_published_helpful" ON "reviews" USING btree ("shop_id","subject","product","helpfulness","created_at","id") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "reviews_published_photos" ON "reviews" USING btree ("shop_id","subject","product",(helpfulness + case when photos > 0 then 2 else 0 end),"created_at","id") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "reviews_by_status" ON "reviews" USING btree ("shop_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "reviews_by_sentiment" ON "reviews" USING btree ("shop_id","sentiment","created_at","id");--> statement-breakpoint
CREATE INDEX "reviews_unchecked" ON "reviews" USING btree ("shop_id","created_at","id") WHERE is_unchecked;--> statement-breakpoint
CREATE INDEX "reviews_by_order" ON "reviews" USING btree ("shop_id","order_id");--> statement-breakpoint
CREATE INDEX "reviews_by_visitor" ON "reviews" USING btree ("shop_id","visitor_id") WHERE visitor_id is not null;--> statement-breakpoint
CREATE INDEX "reviews_by_time" ON "reviews" USING btree ("shop_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reviews_verified" ON "reviews" USING btree ("shop_id","subject") WHERE status = 'published' and verified;--> statement-breakpoint
CREATE INDEX "reviews_rejected" ON "reviews" USING btree ("shop_id","rejection_reason") WHERE status = 'rejected';--> statement-breakpoint
CREATE UNIQUE INDEX "stream_events_by_key" ON "stream_events" USING btree ("stream_id","sender","key");--> statement-breakpoint
CREATE INDEX "events_by_visit" ON "events" USING btree ("visit_id","at");--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "visits_by_time" ON "visits" USING btree ("shop_id","started_at","id");--> statement-breakpoint
CREATE INDEX "visits_by_visitor" ON "visits" USING btree ("shop_id","visitor_id","started_at","id");--> statement-breakpoint
CREATE INDEX "visits_by_customer" ON "visits" USING btree ("shop_id","customer_id","started_at","id");--> statement-breakpoint
CREATE INDEX "visits_with_address" ON "visits" USING btree ("started_at") WHERE address is not null;--> statement-breakpoint
CREATE INDEX "visits_anonymous" ON "visits" USING btree ("started_at") WHERE customer_id is null;