DROP INDEX "consents_consumer_id_index";--> statement-breakpoint
ALTER TABLE "consumers" DROP COLUMN "row_hash";--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_consumerId_channel_purpose_source_address_at_unique" UNIQUE NULLS NOT DISTINCT("consumer_id","channel","purpose","source","address","at");