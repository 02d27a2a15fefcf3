-- Consent to more contacts than presumed is given debt by debt (12 CFR 1006.14(b)(3)(i)). A record from before debts were asked for
-- names none: it stays, says so, and permits nothing.
UPDATE "consents" SET "case_ids" = '[]' WHERE "purpose" = 'frequency' AND "case_ids" IS NULL;--> statement-breakpoint
ALTER TABLE "consents" DROP CONSTRAINT "consents_consumerId_channel_purpose_source_address_at_unique";--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_once" UNIQUE NULLS NOT DISTINCT("consumer_id","channel","purpose","source","address","at","case_ids");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_frequency_names_debts" CHECK (purpose <> 'frequency' or case_ids is not null);