CREATE TABLE "artifacts" (
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"body" jsonb NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"author" text NOT NULL,
	"comment" text,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "artifacts_kind_id_version_pk" PRIMARY KEY("kind","id","version")
);
--> statement-breakpoint
CREATE TABLE "sign_offs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"artifact_id" text NOT NULL,
	"hash" text NOT NULL,
	"verdict" text NOT NULL,
	"scope" text DEFAULT 'production' NOT NULL,
	"signer" text NOT NULL,
	"comment" text,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"consumer_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"agent" text,
	"to" text NOT NULL,
	"state" text DEFAULT 'reserved' NOT NULL,
	"outcome" text,
	"node_id" text,
	"plan_hash" text,
	"content_id" text,
	"decision_id" uuid,
	"reserved_at" timestamp with time zone NOT NULL,
	"hard_stop_at" timestamp with time zone,
	"dispatched_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"talk_ms" integer,
	"conversation" jsonb,
	"transcript" jsonb,
	"evidence" jsonb,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"impersonated_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text,
	"display_username" text,
	"role" text DEFAULT 'agent' NOT NULL,
	"language" text,
	"banned" boolean DEFAULT false,
	"ban_reason" text,
	"ban_expires" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "business_clock" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"origin_real" timestamp with time zone NOT NULL,
	"origin_virtual" timestamp with time zone NOT NULL,
	"scale" double precision DEFAULT 1 NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	CONSTRAINT "one_row" CHECK ("business_clock"."id" = 1),
	CONSTRAINT "forward_only" CHECK ("business_clock"."scale" > 0)
);
--> statement-breakpoint
CREATE TABLE "case_notes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" jsonb NOT NULL,
	"author" text DEFAULT 'dunwell' NOT NULL,
	"decision_id" uuid,
	"attempt_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ref" text NOT NULL,
	"creditor_id" uuid NOT NULL,
	"consumer_id" uuid NOT NULL,
	"product" text NOT NULL,
	"currency" text NOT NULL,
	"principal_minor" bigint NOT NULL,
	"interest_minor" bigint DEFAULT 0 NOT NULL,
	"fees_minor" bigint DEFAULT 0 NOT NULL,
	"balance_minor" bigint NOT NULL,
	"due_on" date,
	"opened_on" date NOT NULL,
	"days_past_due" integer DEFAULT 0 NOT NULL,
	"bucket" text DEFAULT 'M0' NOT NULL,
	"aged_on" date,
	"last_payment_on" date,
	"last_payment_minor" bigint,
	"servicing_account" text,
	"status" text DEFAULT 'open' NOT NULL,
	"closed_as" text,
	"held_until" timestamp with time zone,
	"hold_reason" text,
	"strategy_id" text,
	"plan_hash" text,
	"node_id" text,
	"next_at" timestamp with time zone,
	"last_activity_at" timestamp with time zone,
	"assigned_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"score" double precision,
	"risk_grade" text,
	"roll_probability" double precision,
	"best_hour" integer,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"row_hash" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cases_creditorId_ref_unique" UNIQUE("creditor_id","ref")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"consumer_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"purpose" text NOT NULL,
	"address" text,
	"given_to" text NOT NULL,
	"medium" text,
	"source" text NOT NULL,
	"case_ids" jsonb,
	"valid_on_dates" jsonb,
	"at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opt_outs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"consumer_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"address" text,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consumers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ref" text NOT NULL,
	"name" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"country" text NOT NULL,
	"region" text,
	"zone" text NOT NULL,
	"locations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"known_location" jsonb,
	"jurisdictions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"row_hash" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consumers_ref_unique" UNIQUE("ref")
);
--> statement-breakpoint
CREATE TABLE "contact_ledger" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contact_ledger_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"attempt_id" uuid,
	"consumer_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"debt_ids" uuid[] NOT NULL,
	"channel" text NOT NULL,
	"direction" text NOT NULL,
	"agent" text,
	"actor" text NOT NULL,
	"purpose" text NOT NULL,
	"to" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"decision_id" uuid,
	"packs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"answer" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_ledger_attemptId_unique" UNIQUE("attempt_id")
);
--> statement-breakpoint
CREATE TABLE "ledger_settlements" (
	"ledger_id" bigint PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"discussed_debt_ids" uuid[],
	"attributed_to" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_points" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"consumer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"rank" integer DEFAULT 0 NOT NULL,
	"line_type" text,
	"place" text,
	"source" text DEFAULT 'creditor_file' NOT NULL,
	"wrong_since" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"check_result" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_points_consumerId_kind_value_unique" UNIQUE("consumer_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "creditors" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"ref" text NOT NULL,
	"name" text NOT NULL,
	"actor_role" text DEFAULT 'third_party_collector' NOT NULL,
	"packs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "creditors_ref_unique" UNIQUE("ref")
);
--> statement-breakpoint
CREATE TABLE "decision_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"plan_hash" text NOT NULL,
	"engine_version" text NOT NULL,
	"input_hash" text NOT NULL,
	"input" jsonb NOT NULL,
	"clock" jsonb NOT NULL,
	"trace" jsonb NOT NULL,
	"command" jsonb NOT NULL,
	"state" jsonb NOT NULL,
	"writes" jsonb NOT NULL,
	"node_id" text,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decisions_caseId_seq_unique" UNIQUE("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "arm_assignments" (
	"experiment_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"arm" text NOT NULL,
	"share" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "arm_assignments_experiment_id_case_id_pk" PRIMARY KEY("experiment_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"to" text NOT NULL,
	"partner" text NOT NULL,
	"status" text NOT NULL,
	"decision_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "human_tasks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"queue" text NOT NULL,
	"title" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"outcomes" text[] NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"assignee" text,
	"outcome" text,
	"comment" text,
	"decision_id" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kill_switches" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"scope" text NOT NULL,
	"subject" text,
	"reason" text NOT NULL,
	"thrown_by" text NOT NULL,
	"thrown_at" timestamp with time zone NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "legal_facts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"consumer_id" uuid NOT NULL,
	"case_id" uuid,
	"kind" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"through_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages_sent" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"attempt_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"to" text NOT NULL,
	"subject" text,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"template_id" text,
	"template_hash" text,
	"outcome" text NOT NULL,
	"provider_ref" text,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_sent_attemptId_unique" UNIQUE("attempt_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"event" jsonb NOT NULL,
	"sent_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp with time zone,
	"last_error" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"ref" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"paid_on" date NOT NULL,
	"source" text DEFAULT 'creditor_file' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_caseId_ref_unique" UNIQUE("case_id","ref")
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"consumer_id" uuid PRIMARY KEY NOT NULL,
	"inconvenient_times" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"inconvenient_places" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"agreed_hours" jsonb,
	"preferred_channel" text,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"instalments" jsonb NOT NULL,
	"status" text DEFAULT 'offered' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"decision_id" uuid
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"due_on" date NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"channel" text NOT NULL,
	"attempt_id" uuid,
	"status" text DEFAULT 'open' NOT NULL,
	"paid_minor" bigint DEFAULT 0 NOT NULL,
	"settled_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"consumer_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"placed_by" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"released_by" text,
	"released_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cutoff_on" date NOT NULL,
	"purged" integer DEFAULT 0 NOT NULL,
	"kept_by_hold" integer DEFAULT 0 NOT NULL,
	"kept_by_law" integer DEFAULT 0 NOT NULL,
	"proof" jsonb,
	"started_by" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "book_runs" (
	"business_date" date PRIMARY KEY NOT NULL,
	"aged" integer DEFAULT 0 NOT NULL,
	"scored" integer DEFAULT 0 NOT NULL,
	"assigned" integer DEFAULT 0 NOT NULL,
	"started" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"name" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"columns" jsonb NOT NULL,
	"saved_by" text,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"file_name" text,
	"creditor_id" uuid,
	"read" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"rejects_file" text,
	"failure" text,
	"started_by" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"scorecard_id" text NOT NULL,
	"scorecard_hash" text,
	"score" double precision NOT NULL,
	"probability" double precision NOT NULL,
	"grade" text NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"strategy_id" text NOT NULL,
	"plan_hash" text NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"segment" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"policy" text DEFAULT 'newCasesOnly' NOT NULL,
	"migration" jsonb,
	"from_at" timestamp with time zone NOT NULL,
	"through_at" timestamp with time zone,
	"published_by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strategy_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"body" jsonb NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withheld_contacts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"consumer_id" uuid NOT NULL,
	"attempt_id" uuid,
	"channel" text NOT NULL,
	"to" text,
	"decision" text NOT NULL,
	"rules" text[] NOT NULL,
	"requirements" text[] NOT NULL,
	"earliest_at" timestamp with time zone,
	"packs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"explain" jsonb NOT NULL,
	"node_id" text,
	"decision_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_creditor_id_creditors_id_fk" FOREIGN KEY ("creditor_id") REFERENCES "public"."creditors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opt_outs" ADD CONSTRAINT "opt_outs_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_ledger" ADD CONSTRAINT "contact_ledger_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_settlements" ADD CONSTRAINT "ledger_settlements_ledger_id_contact_ledger_id_fk" FOREIGN KEY ("ledger_id") REFERENCES "public"."contact_ledger"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_points" ADD CONSTRAINT "contact_points_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_tokens" ADD CONSTRAINT "decision_tokens_attempt_id_attempts_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("attempt_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arm_assignments" ADD CONSTRAINT "arm_assignments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "human_tasks" ADD CONSTRAINT "human_tasks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_facts" ADD CONSTRAINT "legal_facts_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_facts" ADD CONSTRAINT "legal_facts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages_sent" ADD CONSTRAINT "messages_sent_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_creditor_id_creditors_id_fk" FOREIGN KEY ("creditor_id") REFERENCES "public"."creditors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_contacts" ADD CONSTRAINT "withheld_contacts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_contacts" ADD CONSTRAINT "withheld_contacts_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "artifacts_hash_index" ON "artifacts" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "artifacts_kind_status_index" ON "artifacts" USING btree ("kind","status");--> statement-breakpoint
CREATE INDEX "sign_offs_hash_index" ON "sign_offs" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "attempts_case_id_reserved_at_index" ON "attempts" USING btree ("case_id","reserved_at");--> statement-breakpoint
CREATE INDEX "attempts_consumer_id_reserved_at_index" ON "attempts" USING btree ("consumer_id","reserved_at");--> statement-breakpoint
CREATE INDEX "attempts_reserved_at_index" ON "attempts" USING btree ("reserved_at");--> statement-breakpoint
CREATE INDEX "attempts_open" ON "attempts" USING btree ("recorded_at") WHERE state in ('reserved', 'dispatched');--> statement-breakpoint
CREATE INDEX "audit_log_subject_index" ON "audit_log" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "accounts_user_id_index" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier_index" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "case_notes_case_id_at_index" ON "case_notes" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "cases_ref_index" ON "cases" USING btree ("ref");--> statement-breakpoint
CREATE INDEX "cases_consumer_id_index" ON "cases" USING btree ("consumer_id");--> statement-breakpoint
CREATE INDEX "cases_strategy_id_node_id_index" ON "cases" USING btree ("strategy_id","node_id");--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" USING btree ("next_at") WHERE status <> 'closed';--> statement-breakpoint
CREATE INDEX "cases_unassigned" ON "cases" USING btree ("id") WHERE status = 'open' and strategy_id is null;--> statement-breakpoint
CREATE INDEX "cases_unstarted" ON "cases" USING btree ("assigned_at") WHERE status = 'open' and strategy_id is not null and started_at is null;--> statement-breakpoint
CREATE INDEX "cases_status_bucket_index" ON "cases" USING btree ("status","bucket");--> statement-breakpoint
CREATE INDEX "consents_consumer_id_index" ON "consents" USING btree ("consumer_id");--> statement-breakpoint
CREATE INDEX "opt_outs_consumer_id_index" ON "opt_outs" USING btree ("consumer_id");--> statement-breakpoint
CREATE INDEX "contact_ledger_consumer_id_at_index" ON "contact_ledger" USING btree ("consumer_id","at");--> statement-breakpoint
CREATE INDEX "contact_ledger_at_index" ON "contact_ledger" USING btree ("at");--> statement-breakpoint
CREATE INDEX "contact_points_value_index" ON "contact_points" USING btree ("value");--> statement-breakpoint
CREATE INDEX "decision_tokens_attempt_id_index" ON "decision_tokens" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "decisions_at_index" ON "decisions" USING btree ("at");--> statement-breakpoint
CREATE INDEX "hand_overs_case_id_index" ON "hand_overs" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "human_tasks_status_queue_due_at_index" ON "human_tasks" USING btree ("status","queue","due_at");--> statement-breakpoint
CREATE INDEX "human_tasks_case_id_index" ON "human_tasks" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "kill_switches_thrown" ON "kill_switches" USING btree ("scope") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "legal_facts_consumer_id_index" ON "legal_facts" USING btree ("consumer_id");--> statement-breakpoint
CREATE INDEX "legal_facts_case_id_index" ON "legal_facts" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "messages_sent_case_id_at_index" ON "messages_sent" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "messages_sent_at_index" ON "messages_sent" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("id") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "outbox_case_id_index" ON "outbox" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "payments_case_id_paid_on_index" ON "payments" USING btree ("case_id","paid_on");--> statement-breakpoint
CREATE INDEX "payments_at_index" ON "payments" USING btree ("at");--> statement-breakpoint
CREATE INDEX "offers_case_id_at_index" ON "offers" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "promises_case_id_made_at_index" ON "promises" USING btree ("case_id","made_at");--> statement-breakpoint
CREATE INDEX "promises_open" ON "promises" USING btree ("due_on") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "legal_holds_consumer_id_index" ON "legal_holds" USING btree ("consumer_id");--> statement-breakpoint
CREATE INDEX "imports_started_at_index" ON "imports" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "scores_case_id_at_index" ON "scores" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "publications_strategy_id_from_at_index" ON "publications" USING btree ("strategy_id","from_at");--> statement-breakpoint
CREATE INDEX "withheld_contacts_case_id_at_index" ON "withheld_contacts" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "withheld_contacts_consumer_id_at_index" ON "withheld_contacts" USING btree ("consumer_id","at");--> statement-breakpoint
CREATE INDEX "withheld_contacts_at_index" ON "withheld_contacts" USING btree ("at");