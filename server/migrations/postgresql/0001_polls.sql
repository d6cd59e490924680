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