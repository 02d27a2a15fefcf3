CREATE TABLE "ledger_turns" (
	"consumer_id" uuid PRIMARY KEY NOT NULL,
	"turn" integer NOT NULL
) WITH (fillfactor = 60);
--> statement-breakpoint
DROP INDEX "decision_tokens_attempt_id_index";--> statement-breakpoint
-- Of several tokens of one attempt only the newest was ever good.
DELETE FROM "decision_tokens" older USING "decision_tokens" newer
WHERE newer.attempt_id = older.attempt_id AND (newer.recorded_at, newer.token_hash) > (older.recorded_at, older.token_hash);--> statement-breakpoint
ALTER TABLE "decision_tokens" DROP CONSTRAINT "decision_tokens_pkey";--> statement-breakpoint
ALTER TABLE "decision_tokens" ADD PRIMARY KEY ("attempt_id");--> statement-breakpoint
ALTER TABLE "ledger_turns" ADD CONSTRAINT "ledger_turns_consumer_id_consumers_id_fk" FOREIGN KEY ("consumer_id") REFERENCES "public"."consumers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_in_doubt" ON "attempts" USING btree ("recorded_at") WHERE state = 'unknown';--> statement-breakpoint
CREATE INDEX "contact_ledger_lasting" ON "contact_ledger" USING btree ("consumer_id","at") WHERE direction = 'inbound' or purpose = 'optout_confirmation' or person_id <> consumer_id::text;