import { type Currency, isCurrency, type LocalDate } from '@dunwell/rules';
import { keyOf, type RehearsedCase } from '@dunwell/rules/simulation';
import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases } from '../schema/index.ts';

export interface SampleWish {
  /** At most so many cases, except that a consumer is never cut in two. */
  readonly size: number;
  readonly seed: number;
  /** Only cases of this strategy; absent: of the whole book. */
  readonly strategyId?: string;
  /** Business date on which the rehearsal begins. */
  readonly asOf: LocalDate;
}

interface SampleRow extends Record<string, unknown> {
  readonly ref: string;
  readonly consumerRef: string;
  readonly zone: string;
  readonly country: string;
  readonly region: string | null;
  readonly language: string;
  readonly product: string;
  readonly creditor: string;
  readonly currency: string;
  readonly balanceMinor: number;
  readonly interestMinor: number;
  readonly feesMinor: number;
  readonly daysPastDue: number;
  readonly dueOn: string | null;
  readonly openedOn: string;
  readonly lastPaymentOn: string | null;
  readonly lastPaymentMinor: number | null;
  readonly flags: readonly string[];
  readonly legal: readonly string[];
  readonly phones: number;
  readonly hasEmail: boolean;
  readonly consented: Readonly<Record<string, string>>;
}

/** Open cases drawn from the book by the seed, whole consumers at a time, without anything that names or reaches a person. */
export async function sampleCases(db: Db, wish: SampleWish): Promise<RehearsedCase[]> {
  const { rows } = await db.execute<SampleRow>(query(wish));
  const chosen: SampleRow[] = [];
  for (const row of rows) {
    if (chosen.length >= wish.size && row.consumerRef !== chosen.at(-1)?.consumerRef) break;
    chosen.push(row);
  }
  return chosen.filter(({ currency }) => isCurrency(currency)).map((row, at) => masked(row, at, wish.asOf));
}

const query = ({ size, seed, strategyId }: SampleWish) => sql`
  with drawn as (
    select consumer_id, md5(consumer_id::text || ${String(seed)}) as lot from ${cases} c
    where status <> 'closed' ${strategyId === undefined ? sql`` : sql`and strategy_id = ${strategyId}`}
    group by consumer_id order by lot limit ${size}
  )
  select c.ref, c.consumer_id as "consumerRef", p.zone, p.country, p.region, p.language, c.product, k.ref as creditor, c.currency,
    c.balance_minor::float8 as "balanceMinor", c.interest_minor::float8 as "interestMinor", c.fees_minor::float8 as "feesMinor",
    c.days_past_due as "daysPastDue", c.due_on::text as "dueOn", c.opened_on::text as "openedOn", c.last_payment_on::text as "lastPaymentOn",
    c.last_payment_minor::float8 as "lastPaymentMinor", to_jsonb(c.flags) as flags,
    (select coalesce(jsonb_agg(distinct kind), '[]') from legal_facts f where f.consumer_id = c.consumer_id
      and (f.case_id is null or f.case_id = c.id) and f.ended_at is null and (f.through_at is null or f.through_at > business_now())) as legal,
    (select count(*)::int from contact_points t where t.consumer_id = c.consumer_id and t.kind = 'phone' and t.wrong_since is null and coalesce(t.owner, 'consumer') = 'consumer') as phones,
    exists (select from contact_points t where t.consumer_id = c.consumer_id and t.kind = 'email' and t.wrong_since is null and coalesce(t.owner, 'consumer') = 'consumer') as "hasEmail",
    (select coalesce(jsonb_object_agg(channel, given), '{}') from (
      select channel::text, (max(at) at time zone 'UTC')::date::text as given from consents s where s.consumer_id = c.consumer_id
        and s.revoked_at is null and s.purpose <> 'frequency'
        and not exists (select from opt_outs o where o.consumer_id = c.consumer_id and o.channel = s.channel and o.withdrawn_at is null)
      group by channel) agreed) as consented
  from drawn join ${cases} c on c.consumer_id = drawn.consumer_id and c.status <> 'closed'
    ${strategyId === undefined ? sql`` : sql`and c.strategy_id = ${strategyId}`}
  join consumers p on p.id = c.consumer_id join creditors k on k.id = c.creditor_id
  order by drawn.lot, c.id`;

/** Numbers and addresses are made up: a rehearsal needs to know that there is one, not which. */
function masked(row: SampleRow, at: number, asOf: LocalDate): RehearsedCase {
  const { balanceMinor, consented, phones, hasEmail, flags, legal, region, dueOn, currency, ...rest } = row;
  const interestMinor = Math.min(row.interestMinor, balanceMinor);
  const feesMinor = Math.min(row.feesMinor, balanceMinor - interestMinor);
  return {
    ...rest,
    key: keyOf(row.ref),
    asOf,
    region: region ?? '',
    currency: currency as Currency,
    principalMinor: balanceMinor - interestMinor - feesMinor,
    interestMinor,
    feesMinor,
    dueOn: dueOn ?? row.openedOn,
    flags: [...new Set([...flags, ...legal])],
    phones: Array.from({ length: phones }, (_, rank) => `+1${String(2_000_000_000 + at * 20 + rank)}`),
    email: hasEmail ? `consumer-${at}@example.invalid` : null,
    consents: { call: consented.call ?? null, sms: consented.sms ?? null, email: consented.email ?? null },
  };
}
