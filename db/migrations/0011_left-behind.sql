ALTER TABLE "human_tasks" ADD COLUMN "attempt_id" uuid;--> statement-breakpoint
CREATE INDEX "desk_contacts_asked_by_asked_at_index" ON "desk_contacts" USING btree ("asked_by","asked_at");--> statement-breakpoint
ALTER TABLE "human_tasks" ADD CONSTRAINT "human_tasks_attemptId_unique" UNIQUE("attempt_id");