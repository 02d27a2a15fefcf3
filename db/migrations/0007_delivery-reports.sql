CREATE TABLE "message_parts" (
	"provider_ref" text PRIMARY KEY NOT NULL,
	"attempt_id" uuid,
	"state" text,
	"error" text,
	"sent_at" timestamp with time zone,
	"reported_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact_points" ADD COLUMN "undeliverable_since" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "message_parts_attempt_id_index" ON "message_parts" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "message_parts_unreported" ON "message_parts" USING btree ("sent_at") WHERE state is null and attempt_id is not null;