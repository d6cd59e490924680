DROP TABLE "recommendation_lessons" CASCADE;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "seen" jsonb;--> statement-breakpoint
CREATE TABLE "recommendation_gains" (
	"shop_id" text NOT NULL,
	"item" text NOT NULL,
	"id" text NOT NULL,
	"others" jsonb NOT NULL,
	"earlier" jsonb,
	CONSTRAINT "recommendation_gains_shop_id_item_id_pk" PRIMARY KEY("shop_id","item","id")
);
--> statement-breakpoint
ALTER TABLE "recommendation_gains" ADD CONSTRAINT "recommendation_gains_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recommendation_gains_by_id" ON "recommendation_gains" USING btree ("id");