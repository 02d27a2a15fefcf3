ALTER TABLE "contact_points" ADD COLUMN "owner" text;--> statement-breakpoint
ALTER TABLE "contact_points" ADD COLUMN "owner_source" text;--> statement-breakpoint
ALTER TABLE "contact_points" ADD COLUMN "owner_noted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "desk_contacts" ADD COLUMN "channel" text DEFAULT 'call' NOT NULL;--> statement-breakpoint
ALTER TABLE "desk_contacts" ADD COLUMN "template_hash" text;--> statement-breakpoint
ALTER TABLE "desk_contacts" ADD COLUMN "shown_hash" text;--> statement-breakpoint
ALTER TABLE "desk_contacts" ADD COLUMN "follows" text;--> statement-breakpoint
ALTER TABLE "desk_contacts" ADD CONSTRAINT "desk_contacts_caseId_follows_unique" UNIQUE("case_id","follows");