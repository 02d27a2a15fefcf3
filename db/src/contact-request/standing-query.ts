import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../connect.ts';
import { cases } from '../schema/index.ts';

/** How far back contacts are read. No window of any pack is longer than a year; an anniversary may fall on a leap day. */
const historyDays = 400;
/** The newest so many: more contacts with one person than this are far beyond every limit. */
const mostContacts = 2000;

const c = alias(cases, 'c');
const attemptId = sql`${sql.placeholder('attemptId')}::uuid`;

const standing = sql<unknown>`jsonb_build_object(
    'atMs', floor(extract(epoch from business_now()) * 1000),
    'case', to_jsonb(c) - 'custom',
    'creditor', (select to_jsonb(creditors) from creditors where creditors.id = c.creditor_id),
    'consumer', (select to_jsonb(consumers) from consumers where consumers.id = c.consumer_id),
    'debts', (select jsonb_agg(jsonb_build_object('id', debt.id, 'product', debt.product, 'servicingAccount', debt.servicing_account))
      from cases debt where debt.consumer_id = c.consumer_id),
    'points', (select jsonb_agg(to_jsonb(contact_points)) from contact_points where consumer_id = c.consumer_id and kind <> 'address'),
    'consents', (select jsonb_agg(to_jsonb(consents)) from consents where consumer_id = c.consumer_id),
    'optOuts', (select jsonb_agg(to_jsonb(opt_outs)) from opt_outs where consumer_id = c.consumer_id and withdrawn_at is null),
    'preferences', (select to_jsonb(preferences) from preferences where consumer_id = c.consumer_id),
    'legalFacts', (select jsonb_agg(to_jsonb(legal_facts)) from legal_facts where consumer_id = c.consumer_id and ended_at is null
      and from_at <= business_now() and (through_at is null or through_at > business_now() or kind in ('moratorium', 'validationNotice'))),
    'attempt', (select jsonb_build_object('state', state, 'outcome', outcome, 'to', "to", 'hardStopAtMs', floor(extract(epoch from hard_stop_at) * 1000))
      from attempts where attempt_id = ${attemptId}),
    'history', (
      select jsonb_agg(jsonb_build_object('id', recent.id, 'channel', channel, 'at', at, 'endedAt', settled.ended_at, 'direction', direction,
        'agent', agent, 'outcome', coalesce(settled.outcome, 'in_flight'), 'debtIds', debt_ids, 'discussedDebtIds', settled.discussed_debt_ids,
        'attributedTo', settled.attributed_to, 'to', "to", 'personId', person_id, 'purpose', purpose, 'actor', actor) order by at)
      from (
        select * from contact_ledger
        where consumer_id = c.consumer_id and attempt_id is distinct from ${attemptId} and at > business_now() - make_interval(days => ${historyDays})
        order by at desc limit ${mostContacts}
      ) recent
      left join ledger_settlements settled on settled.ledger_id = recent.id
      where settled.outcome is distinct from 'not_made'
    ),
    'switches', (select jsonb_agg(jsonb_build_object('scope', scope, 'subject', subject, 'reason', reason)) from kill_switches where lifted_at is null),
    'signedPacks', (select jsonb_agg(hash) from sign_offs signed where kind = 'pack' and verdict = 'signed' and not exists (
      select 1 from sign_offs later where later.hash = signed.hash and later.verdict <> 'signed' and later.id > signed.id))
  )`;

/**
 * Everything the guard looks at, as one JSON value: one round trip, one snapshot. The attempt's own reservation is not
 * history. Prepared under a name, because planning it costs four times as much as running it.
 */
export const standingQuery = (db: Db | Tx) =>
  db
    .select({ standing })
    .from(c)
    .where(eq(c.id, sql.placeholder('caseId')))
    .prepare('contact_standing');
