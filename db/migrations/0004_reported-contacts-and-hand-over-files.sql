CREATE TABLE "hand_over_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"to" text NOT NULL,
	"partner" text NOT NULL,
	"cases" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" text,
	"made_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hand_over_reports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"hand_over_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hand_over_reports_handOverId_status_at_unique" UNIQUE("hand_over_id","status","at")
);
--> statement-breakpoint
CREATE TABLE "reported_contacts" (
	"reporter" text NOT NULL,
	"ref" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reported_contacts_reporter_ref_pk" PRIMARY KEY("reporter","ref")
);
--> statement-breakpoint
ALTER TABLE "hand_overs" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "hand_over_reports" ADD CONSTRAINT "hand_over_reports_hand_over_id_hand_overs_id_fk" FOREIGN KEY ("hand_over_id") REFERENCES "public"."hand_overs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_over_files_at_index" ON "hand_over_files" USING btree ("at");--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_file_id_hand_over_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."hand_over_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_overs_partner_status_index" ON "hand_overs" USING btree ("partner","status");--> statement-breakpoint
CREATE INDEX "hand_overs_file_id_index" ON "hand_overs" USING btree ("file_id");