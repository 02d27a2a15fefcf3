CREATE TABLE "erased_attempts" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"looked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "erased_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"place" text NOT NULL,
	"name" text NOT NULL,
	"attempt_id" uuid,
	"run_id" uuid,
	"bytes" bigint,
	"sha256" text,
	"found_at" timestamp with time zone NOT NULL,
	"keep_until" date,
	"erased_at" timestamp with time zone,
	"trouble" text
);
--> statement-breakpoint
CREATE TABLE "kept_refusals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"fingerprint" text NOT NULL,
	"key_id" text NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"channel" text,
	"since" timestamp with time zone NOT NULL,
	"run_id" uuid NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kept_refusals_fingerprint_what_channel_unique" UNIQUE NULLS NOT DISTINCT("fingerprint","what","channel")
);
--> statement-breakpoint
ALTER TABLE "retention_runs" ADD COLUMN "files_proof" jsonb;--> statement-breakpoint
ALTER TABLE "erased_attempts" ADD CONSTRAINT "erased_attempts_run_id_retention_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."retention_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_files" ADD CONSTRAINT "erased_files_run_id_retention_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."retention_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_refusals" ADD CONSTRAINT "kept_refusals_run_id_retention_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."retention_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erased_attempts_to_look" ON "erased_attempts" USING btree ("run_id") WHERE looked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "erased_files_standing" ON "erased_files" USING btree ("place","name") WHERE erased_at is null;--> statement-breakpoint
CREATE INDEX "erased_files_run_id_index" ON "erased_files" USING btree ("run_id");