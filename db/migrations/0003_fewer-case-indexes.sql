ALTER TABLE "cases" DROP CONSTRAINT "cases_creditorId_ref_unique";--> statement-breakpoint
DROP INDEX "cases_ref_index";--> statement-breakpoint
DROP INDEX "cases_strategy_id_node_id_index";--> statement-breakpoint
CREATE INDEX "cases_on_node" ON "cases" USING btree ("strategy_id","node_id") WHERE strategy_id is not null;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_ref_creditorId_unique" UNIQUE("ref","creditor_id");