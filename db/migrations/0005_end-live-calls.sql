ALTER TABLE "attempts" ADD COLUMN "stop_id" uuid;--> statement-breakpoint
ALTER TABLE "kill_switches" ADD COLUMN "ends_live_calls" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_stop_id_kill_switches_id_fk" FOREIGN KEY ("stop_id") REFERENCES "public"."kill_switches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_stopped" ON "attempts" USING btree ("stop_id") WHERE stop_id is not null;