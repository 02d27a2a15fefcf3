import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../connect.ts';
import { cases } from '../schema/index.ts';

/** How far back contacts are read. No window of any pack is longer than a year; an anniversary may fall on a leap day. */
const historyDays = 400;
/** The newest so many: more contacts with one person than this are far beyond every limit. */
const mostContacts = 2000;

const c = alias(cases, 'c');
const attemptId = sql`${sql.placeholder('attemptId')}::uuid`;

/** The instant a standing is read for, and how facts that end or begin are seen from there. */
interface Moment {
  readonly now: SQL;
  /** What ends at that column has not ended yet. */
  readonly was: (endColumn: string) => SQL;
  /** What begins at that column has begun. */
  readonly had: (startColumn: string) => SQL;
}

/** The present: rows are looked at as they are. */
const present: Moment = {
  now: sql`business_now()`,
  was: (column) => sql`${sql.raw(column)} is null`,
  had: () => sql`true`,
};

const asked = sql`${sql.placeholder('at')}::timestamptz`;
const asOf: Moment = {
  now: asked,
  was: (column) => sql`(${sql.raw(column)} is null or ${sql.raw(column)} > ${asked})`,
  had: (column) => sql`${sql.raw(column)} <= ${asked}`,
};

/** Hashes of this kind that are signed and were not turned down later, in the order of their signatures. */
const signedOf = (kind: 'pack' | 'calendar', had: Moment['had']): SQL => sql`(
  select jsonb_agg(hash order by id) from sign_offs signed where kind = ${sql.raw(`'${kind}'`)} and verdict = 'signed' and ${had('signed.at')} and not exists (
    select 1 from sign_offs later where later.hash = signed.hash and later.verdict <> 'signed' and later.id > signed.id and ${had('later.at')}))`;

/** What holds at `now`; `asOf` also leaves out what was learned or ended later. */
const standingOf = ({ now, was, had }: Moment) => sql<unknown>`jsonb_build_object(
    'atMs', floor(extract(epoch from ${now}) * 1000),
    'case', to_jsonb(c) - 'custom',
    'creditor', (select to_jsonb(creditors) from creditors where creditors.id = c.creditor_id),
    'consumer', (select to_jsonb(consumers) from consumers where consumers.id = c.consumer_id),
    'debts', (select jsonb_agg(jsonb_build_object('id', debt.id, 'product', debt.product, 'servicingAccount', debt.servicing_account))
      from cases debt where debt.consumer_id = c.consumer_id),
    'points', (select jsonb_agg(to_jsonb(contact_points)) from contact_points where consumer_id = c.consumer_id and kind <> 'address'),
    'consents', (select jsonb_agg(to_jsonb(consents)) from consents where consumer_id = c.consumer_id),
    'optOuts', (select jsonb_agg(to_jsonb(opt_outs)) from opt_outs where consumer_id = c.consumer_id and ${was('withdrawn_at')}),
    'preferences', (select to_jsonb(preferences) from preferences where consumer_id = c.consumer_id),
    'legalFacts', (select jsonb_agg(to_jsonb(legal_facts)) from legal_facts where consumer_id = c.consumer_id and ${was('ended_at')}
      and from_at <= ${now} and (through_at is null or through_at > ${now} or kind in ('moratorium', 'validationNotice', 'collectionDeferral'))),
    'attempt', (select jsonb_build_object('state', state, 'outcome', outcome, 'to', "to", 'hardStopAtMs', floor(extract(epoch from hard_stop_at) * 1000))
      from attempts where attempt_id = ${attemptId}),
    'history', (
      select jsonb_agg(jsonb_build_object('id', recent.id, 'channel', channel, 'at', at, 'endedAt', settled.ended_at, 'direction', direction,
        'agent', agent, 'outcome', coalesce(settled.outcome, 'in_flight'), 'debtIds', debt_ids, 'discussedDebtIds', settled.discussed_debt_ids,
        'attributedTo', settled.attributed_to, 'to', "to", 'personId', person_id, 'purpose', purpose, 'actor', actor) order by at)
      from (
        select * from contact_ledger
        where consumer_id = c.consumer_id and attempt_id is distinct from ${attemptId} and at > ${now} - make_interval(days => ${historyDays}) and ${had('at')}
        order by at desc limit ${mostContacts}
      ) recent
      left join ledger_settlements settled on settled.ledger_id = recent.id and ${had('settled.ended_at')}
      where settled.outcome is distinct from 'not_made'
    ),
    'switches', (select jsonb_agg(jsonb_build_object('scope', scope, 'subject', subject, 'reason', reason)) from kill_switches where ${was('lifted_at')} and ${had('thrown_at')}),
    'signedPacks', ${signedOf('pack', had)},
    'signedCalendars', ${signedOf('calendar', had)}
  )`;

/**
 * Everything the guard looks at, as one JSON value: one round trip, one snapshot. The attempt's own reservation is not
 * history. Prepared under a name, because planning it costs four times as much as running it.
 */
export const standingQuery = (db: Db | Tx) =>
  db
    .select({ standing: standingOf(present) })
    .from(c)
    .where(eq(c.id, sql.placeholder('caseId')))
    .prepare('contact_standing');

/** The same as of another instant, from what is on record today. */
export const standingQueryAt = (db: Db | Tx) =>
  db
    .select({ standing: standingOf(asOf) })
    .from(c)
    .where(eq(c.id, sql.placeholder('caseId')))
    .prepare('contact_standing_at');
