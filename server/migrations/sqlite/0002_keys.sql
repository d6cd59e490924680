DROP INDEX `stream_events_by_key`;--> statement-breakpoint
CREATE UNIQUE INDEX `stream_events_by_key` ON `stream_events` (`key`,`stream_id`,`sender`);