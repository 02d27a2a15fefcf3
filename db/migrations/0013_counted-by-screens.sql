DROP INDEX "cases_on_node";--> statement-breakpoint
CREATE INDEX "cases_on_canvas" ON "cases" USING btree ("strategy_id","node_id","status","currency","balance_minor") WHERE strategy_id is not null;--> statement-breakpoint
CREATE INDEX "promises_made_at_index" ON "promises" USING btree ("made_at");