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
CREATE INDEX "survey_answers_by_question" ON "survey_answers" USING btree ("shop_id","survey_id","question_id","at");--> statement-breakpoint
CREATE INDEX "survey_dismissals_by_survey" ON "survey_dismissals" USING btree ("shop_id","survey_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_invitations_by_order" ON "survey_invitations" USING btree ("survey_id","order_id");--> statement-breakpoint
CREATE INDEX "survey_invitations_by_email" ON "survey_invitations" USING btree ("shop_id","email","sent_at");--> statement-breakpoint
CREATE INDEX "survey_invitations_by_state" ON "survey_invitations" USING btree ("shop_id","survey_id","state");--> statement-breakpoint
CREATE INDEX "survey_responses_by_time" ON "survey_responses" USING btree ("shop_id","survey_id","started_at","id");--> statement-breakpoint
CREATE INDEX "survey_responses_by_customer" ON "survey_responses" USING btree ("shop_id","customer_id","started_at");--> statement-breakpoint
CREATE INDEX "survey_responses_by_visitor" ON "survey_responses" USING btree ("shop_id","visitor_id");--> statement-breakpoint
CREATE INDEX "survey_responses_by_age" ON "survey_responses" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "surveys_by_state" ON "surveys" USING btree ("shop_id","state");