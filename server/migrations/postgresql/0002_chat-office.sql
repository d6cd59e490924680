ALTER TABLE "products" ADD COLUMN "link" text;--> statement-breakpoint
CREATE INDEX "products_by_link" ON "products" USING btree ("shop_id","link");--> statement-breakpoint
CREATE INDEX "products_by_brand" ON "products" USING btree ("shop_id","brand");--> statement-breakpoint
CREATE INDEX "products_by_category" ON "products" USING btree ("shop_id","category");--> statement-breakpoint
CREATE INDEX "orders_by_number" ON "orders" USING btree ("shop_id","number");--> statement-breakpoint
CREATE INDEX "visits_with_order" ON "visits" USING btree ("shop_id","order_number") WHERE order_number is not null;