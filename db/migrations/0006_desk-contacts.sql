CREATE TABLE "desk_contacts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"attempt_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"to" text NOT NULL,
	"disclosures" text[] NOT NULL,
	"override_reason" text,
	"asked_by" text NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"answer" jsonb,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "desk_contacts_attemptId_unique" UNIQUE("attempt_id")
);
--> statement-breakpoint
ALTER TABLE "desk_contacts" ADD CONSTRAINT "desk_contacts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_contacts_state_recorded_at_index" ON "desk_contacts" USING btree ("state","recorded_at");--> statement-breakpoint
CREATE INDEX "desk_contacts_case_id_index" ON "desk_contacts" USING btree ("case_id");