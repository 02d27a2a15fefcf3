-- The business clock as SQL sees it; the real clock until one is set. Same arithmetic as rules/src/clock.ts.
create function business_now() returns timestamptz language sql stable as $$
  select coalesce(
    (select case when paused then origin_virtual
                 else origin_virtual + (clock_timestamp() - origin_real) * scale end
     from business_clock where id = 1),
    clock_timestamp())
$$;
--> statement-breakpoint
-- M0 not yet due, M1 1–30 days past due, M2 31–60 … M7+ over 180.
create function bucket_of(days_past_due integer) returns text language sql immutable parallel safe as $$
  select case when days_past_due <= 0 then 'M0'
              when days_past_due > 180 then 'M7+'
              else 'M' || ((days_past_due + 29) / 30)::text end
$$;
--> statement-breakpoint
-- Evidence is only ever added. The one leave to delete is a retention run that has begun and not finished.
create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (
    select 1 from retention_runs
    where id::text = current_setting('dunwell.retention_run', true) and finished_at is null
  ) then
    return old;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: TRUNCATE refused', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
do $$
declare evidence text;
begin
  foreach evidence in array array['contact_ledger', 'ledger_settlements', 'decisions', 'sign_offs', 'audit_log'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', evidence);
    execute format('create trigger append_only_whole before truncate on %I for each statement execute function refuse_truncate()', evidence);
  end loop;
end
$$;
