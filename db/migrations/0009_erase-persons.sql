CREATE TABLE "erased_persons" (
	"run_id" uuid NOT NULL,
	"consumer_id" uuid NOT NULL,
	"last_activity_on" date NOT NULL,
	"rule" text NOT NULL,
	"keep_until" date NOT NULL,
	"rows" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "erased_persons_run_id_consumer_id_pk" PRIMARY KEY("run_id","consumer_id")
);
--> statement-breakpoint
CREATE TABLE "purged_contacts" (
	"month" date NOT NULL,
	"channel" text NOT NULL,
	"direction" text NOT NULL,
	"outcome" text NOT NULL,
	"contacts" integer NOT NULL,
	CONSTRAINT "purged_contacts_month_channel_direction_outcome_pk" PRIMARY KEY("month","channel","direction","outcome")
);
--> statement-breakpoint
ALTER TABLE "consumers" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "erased_persons" ADD CONSTRAINT "erased_persons_run_id_retention_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."retention_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_persons" ADD CONSTRAINT "erased_persons_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;