CREATE TABLE "customer_addresses" (
	"id" text PRIMARY KEY NOT NULL,
	"shop_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"name" text,
	"company" text,
	"line1" text,
	"line2" text,
	"postal_code" text,
	"city" text,
	"region" text,
	"country" text,
	"phone" text,
	"tax_id" text,
	"is_shipping_default" boolean NOT NULL,
	"is_invoice_default" boolean NOT NULL,
	"source" text NOT NULL,
	"key" text NOT NULL,
	"told_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "customer_addresses" ADD CONSTRAINT "customer_addresses_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_addresses" ADD CONSTRAINT "customer_addresses_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_addresses_by_customer" ON "customer_addresses" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_addresses_shipping" ON "customer_addresses" USING btree ("customer_id") WHERE is_shipping_default and deleted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_addresses_invoice" ON "customer_addresses" USING btree ("customer_id") WHERE is_invoice_default and deleted_at is null;--> statement-breakpoint
CREATE INDEX "customer_addresses_deleted" ON "customer_addresses" USING btree ("shop_id","deleted_at") WHERE deleted_at is not null;