CREATE TABLE "tallies" (
	"report" text NOT NULL,
	"day" date,
	"name" text NOT NULL,
	"part" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "tallies_report_day_name_part_unique" UNIQUE NULLS NOT DISTINCT("report","day","name","part")
);
--> statement-breakpoint
CREATE TABLE "tally_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tally_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"report" text NOT NULL,
	"day" date,
	"name" text NOT NULL,
	"part" text NOT NULL,
	"by" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tally_zone" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"zone" text NOT NULL,
	"counted_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "cases_status_bucket_index";--> statement-breakpoint
DROP INDEX "attempts_in_doubt";--> statement-breakpoint
DROP INDEX "cases_on_canvas";--> statement-breakpoint
DROP INDEX "cases_due";--> statement-breakpoint
ALTER TABLE "retention_runs" ALTER COLUMN "started_at" SET DEFAULT business_now();--> statement-breakpoint
ALTER TABLE "book_runs" ALTER COLUMN "started_at" SET DEFAULT business_now();--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "started_at" SET DEFAULT business_now();--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "doubt_final_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "retention_runs" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "retention_runs" ADD COLUMN "finished_real_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "book_runs" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "tally_changes_report_day_index" ON "tally_changes" USING btree ("report","day");--> statement-breakpoint
CREATE INDEX "audit_log_overrides" ON "audit_log" USING btree ("at") WHERE action = 'overrode';--> statement-breakpoint
CREATE INDEX "cases_undecided" ON "cases" USING btree ("id") WHERE status = 'open' and started_at is not null and node_id is null;--> statement-breakpoint
CREATE INDEX "cases_in_book" ON "cases" USING btree ("bucket","currency","balance_minor") WHERE status <> 'closed';--> statement-breakpoint
CREATE INDEX "retention_runs_recorded_at_index" ON "retention_runs" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "attempts_in_doubt" ON "attempts" USING btree (coalesce(ended_at, reserved_at)) WHERE state = 'unknown' and doubt_final_at is null;--> statement-breakpoint
CREATE INDEX "cases_on_canvas" ON "cases" USING btree ("strategy_id","node_id","currency","balance_minor") WHERE strategy_id is not null and status <> 'closed';--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" USING btree ("next_at","id");--> statement-breakpoint
-- Before this the runs knew only the real clock; in production both are one.
update retention_runs set recorded_at = started_at, finished_real_at = finished_at;
--> statement-breakpoint
update imports set recorded_at = started_at;
--> statement-breakpoint
update book_runs set recorded_at = started_at;
--> statement-breakpoint
update attempts set doubt_final_at = ledger_settlements.ended_at
from contact_ledger join ledger_settlements on ledger_id = contact_ledger.id
where contact_ledger.attempt_id = attempts.attempt_id and attempts.state = 'unknown';
--> statement-breakpoint
insert into tally_zone (zone, counted_at) values ('UTC', now());
--> statement-breakpoint
-- Small, and written for every contact: vacuumed by what has changed, not by how large it once was.
alter table tally_changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_insert_threshold = -1);
--> statement-breakpoint
-- What one row counts as. Both the triggers and the recount ask here, so that they cannot differ.
create function counts_of_withheld(held_at timestamptz, decision text, rules text[]) returns table (report text, day date, name text, part text) language sql stable as $$
  select 'withheldByRule', (held_at at time zone zone)::date, rule, decision from tally_zone, unnest(rules) rule
  union all
  select 'withheld', (held_at at time zone zone)::date, decision, '' from tally_zone
$$;
--> statement-breakpoint
create function counts_of_attempt(state text, reserved_at timestamptz, channel text, outcome text) returns table (report text, day date, name text, part text) language sql stable as $$
  select 'contacts', (reserved_at at time zone zone)::date, channel, coalesce(outcome, '') from tally_zone
  where state in ('settled', 'unknown')
$$;
--> statement-breakpoint
create function counts_of_case(status text, strategy_id text, closed_as text) returns table (report text, day date, name text, part text) language sql stable as $$
  select 'closed', null::date, coalesce(strategy_id, ''), coalesce(closed_as, '') where status = 'closed'
$$;
--> statement-breakpoint
create function tally_withheld() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into tally_changes (report, day, name, part, by) select counted.*, -1 from counts_of_withheld(old.at, old.decision, old.rules) counted;
  end if;
  if tg_op <> 'DELETE' then
    insert into tally_changes (report, day, name, part, by) select counted.*, 1 from counts_of_withheld(new.at, new.decision, new.rules) counted;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger tallied_in after insert on withheld_contacts for each row execute function tally_withheld();
--> statement-breakpoint
create trigger tallied_anew after update on withheld_contacts for each row
  when ((old.at, old.decision, old.rules) is distinct from (new.at, new.decision, new.rules)) execute function tally_withheld();
--> statement-breakpoint
create trigger tallied_out after delete on withheld_contacts for each row execute function tally_withheld();
--> statement-breakpoint
create function tally_attempt() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into tally_changes (report, day, name, part, by) select counted.*, -1 from counts_of_attempt(old.state, old.reserved_at, old.channel, old.outcome) counted;
  end if;
  if tg_op <> 'DELETE' then
    insert into tally_changes (report, day, name, part, by) select counted.*, 1 from counts_of_attempt(new.state, new.reserved_at, new.channel, new.outcome) counted;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger tallied_in after insert on attempts for each row when (new.state in ('settled', 'unknown')) execute function tally_attempt();
--> statement-breakpoint
create trigger tallied_anew after update on attempts for each row
  when ((old.state, old.reserved_at, old.channel, old.outcome) is distinct from (new.state, new.reserved_at, new.channel, new.outcome) and (old.state in ('settled', 'unknown') or new.state in ('settled', 'unknown'))) execute function tally_attempt();
--> statement-breakpoint
create trigger tallied_out after delete on attempts for each row when (old.state in ('settled', 'unknown')) execute function tally_attempt();
--> statement-breakpoint
create function tally_case() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into tally_changes (report, day, name, part, by) select counted.*, -1 from counts_of_case(old.status, old.strategy_id, old.closed_as) counted;
  end if;
  if tg_op <> 'DELETE' then
    insert into tally_changes (report, day, name, part, by) select counted.*, 1 from counts_of_case(new.status, new.strategy_id, new.closed_as) counted;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger tallied_in after insert on cases for each row when (new.status = 'closed') execute function tally_case();
--> statement-breakpoint
create trigger tallied_anew after update on cases for each row
  when ((old.status, old.strategy_id, old.closed_as) is distinct from (new.status, new.strategy_id, new.closed_as) and (old.status = 'closed' or new.status = 'closed')) execute function tally_case();
--> statement-breakpoint
create trigger tallied_out after delete on cases for each row when (old.status = 'closed') execute function tally_case();
--> statement-breakpoint
-- Writes down by how much the tallies are wrong, as seen in one snapshot: nothing, but after the first time, a change of zone,
-- or rows that were loaded past the triggers. Who writes meanwhile is not held up. Returns how many counts were wrong.
create function recount_tallies() returns bigint language sql as $$
  with counted as (
    select each.*, 1 as by from withheld_contacts, lateral counts_of_withheld(at, decision, rules) each
    union all
    select each.*, 1 from attempts, lateral counts_of_attempt(state, reserved_at, channel, outcome) each
    union all
    select each.*, 1 from cases, lateral counts_of_case(status, strategy_id, closed_as) each
    union all
    select report, day, name, part, -count from tallies
    union all
    select report, day, name, part, -by from tally_changes
  ),
  wrong as (
    insert into tally_changes (report, day, name, part, by)
    select report, day, name, part, sum(by) from counted group by report, day, name, part having sum(by) <> 0
    returning 1
  )
  select count(*) from wrong
$$;
--> statement-breakpoint
select recount_tallies();
