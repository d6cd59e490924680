-- What a shop wrote in one language was its own: from now on it stands under it, and the other is empty.
ALTER TABLE "poll_options" ALTER COLUMN "text" SET DATA TYPE jsonb USING jsonb_build_object('pl', "text", 'en', '');--> statement-breakpoint
ALTER TABLE "polls" ALTER COLUMN "question" SET DATA TYPE jsonb USING jsonb_build_object('pl', "question", 'en', '');--> statement-breakpoint
ALTER TABLE "push_topics" ALTER COLUMN "name" SET DATA TYPE jsonb USING jsonb_build_object('pl', "name", 'en', '');--> statement-breakpoint
UPDATE "poll_options" SET "text" = jsonb_build_object('pl', '', 'en', "poll_options"."text" ->> 'pl') FROM "shops" WHERE "shops"."id" = "poll_options"."shop_id" AND "shops"."locale" = 'en';--> statement-breakpoint
UPDATE "polls" SET "question" = jsonb_build_object('pl', '', 'en', "polls"."question" ->> 'pl') FROM "shops" WHERE "shops"."id" = "polls"."shop_id" AND "shops"."locale" = 'en';--> statement-breakpoint
UPDATE "push_topics" SET "name" = jsonb_build_object('pl', '', 'en', "push_topics"."name" ->> 'pl') FROM "shops" WHERE "shops"."id" = "push_topics"."shop_id" AND "shops"."locale" = 'en';