import { namedStatement } from '../named-statement.ts';
import type { Standing } from './standing.ts';

/** The instant a standing is read for, and how facts that end or begin are seen from there. */
interface Moment {
  readonly at: string;
  /** What ends at that column has not ended yet. */
  readonly was: (endColumn: string) => string;
  /** What begins at that column has begun. */
  readonly had: (startColumn: string) => string;
}

/** The present: rows are looked at as they are. */
const present: Moment = { at: 'business_now()', was: (column) => `${column} is null`, had: () => 'true' };

/** As of `$4`: what was learned or ended later is left out. */
const asOf: Moment = {
  at: '$4::timestamptz',
  was: (column) => `(${column} is null or ${column} > moment.at)`,
  had: (column) => `${column} <= moment.at`,
};

/** The newest so many: more contacts with one person than this are far beyond every limit. */
const mostContacts = 2000;

/** Contacts that matter however old they are. The words of the index `contact_ledger_lasting`, which finds them; the same as `isLasting` of the rules. */
const lasting = `(direction = 'inbound' or purpose = 'optout_confirmation' or person_id <> consumer_id::text)`;

/** Two index ranges: every contact of the last `$3` days, and of the older ones those that last. */
const historyOf = ({ had }: Moment) => `(
  select json_agg(json_build_object('id', recent.id, 'channel', channel, 'at', at, 'endedAt', settled.ended_at, 'direction', direction,
    'agent', agent, 'outcome', coalesce(settled.outcome, 'in_flight'), 'debtIds', debt_ids, 'discussedDebtIds', settled.discussed_debt_ids,
    'attributedTo', settled.attributed_to, 'to', "to", 'personId', person_id, 'purpose', purpose, 'actor', actor) order by at, recent.id)
  from (
    select * from (
      select * from contact_ledger where consumer_id = c.consumer_id and contact_ledger.at > moment.at - make_interval(days => $3::int) and ${had('contact_ledger.at')}
      union all
      select * from contact_ledger where consumer_id = c.consumer_id and contact_ledger.at <= moment.at - make_interval(days => $3::int) and ${lasting}
    ) known where $2::uuid is null or attempt_id is distinct from $2::uuid order by at desc limit ${mostContacts}
  ) recent
  left join ledger_settlements settled on settled.ledger_id = recent.id and ${had('settled.ended_at')}
  where settled.outcome is distinct from 'not_made')`;

const listOf = (columns: string, rows: string): string => `(select json_agg(row) from (select ${columns} from ${rows}) row)`;
const oneOf = (columns: string, rows: string): string => `(select row_to_json(row) from (select ${columns} from ${rows}) row)`;

/** Hashes of this kind that are signed and were not turned down later, in the order of their signatures. */
const signedOf = (kind: 'pack' | 'calendar', { had }: Moment): string => `(
  select json_agg(hash order by id) from sign_offs signed where kind = '${kind}' and verdict = 'signed' and ${had('signed.at')} and not exists (
    select 1 from sign_offs later where later.hash = signed.hash and later.verdict <> 'signed' and later.id > signed.id and ${had('later.at')}))`;

/** One JSON value: `$1` the case, `$2` the attempt, whose own reservation is not history, `$3` days of history. */
const standingAt = (moment: Moment): string => `
  with moment as materialized (select ${moment.at} as at)
  select json_build_object(
    'atMs', floor(extract(epoch from moment.at) * 1000),
    'turn', coalesce((select turn from ledger_turns where consumer_id = c.consumer_id), 0),
    'case', json_build_object('id', c.id, 'creditor_id', c.creditor_id, 'consumer_id', c.consumer_id, 'strategy_id', c.strategy_id,
      'status', c.status, 'days_past_due', c.days_past_due, 'product', c.product),
    'creditor', ${oneOf('actor_role, packs', 'creditors where id = c.creditor_id')},
    'consumer', ${oneOf('id, zone, locations, jurisdictions, known_location', 'consumers where id = c.consumer_id')},
    'debts', ${listOf('id, product, servicing_account as "servicingAccount"', 'cases where consumer_id = c.consumer_id')},
    'points', ${listOf(
      'id, kind, value, rank, line_type, place, owner, wrong_since, undeliverable_since, checked_at, check_result',
      `contact_points where consumer_id = c.consumer_id and kind <> 'address'`,
    )},
    'consents', ${listOf(
      'channel, purpose, address, given_to, medium, case_ids, valid_on_dates, at, expires_at, revoked_at',
      'consents where consumer_id = c.consumer_id',
    )},
    'optOuts', ${listOf('channel, address, at', `opt_outs where consumer_id = c.consumer_id and ${moment.was('withdrawn_at')}`)},
    'preferences', ${oneOf('inconvenient_times, inconvenient_places, agreed_hours', 'preferences where consumer_id = c.consumer_id')},
    'legalFacts', ${listOf(
      'kind, case_id, from_at, through_at, detail',
      `legal_facts where consumer_id = c.consumer_id and ${moment.was('ended_at')} and from_at <= moment.at
        and (through_at is null or through_at > moment.at or kind in ('moratorium', 'validationNotice', 'collectionDeferral'))`,
    )},
    'attempt', (select json_build_object('state', state, 'outcome', outcome) from attempts where attempt_id = $2::uuid),
    'history', ${historyOf(moment)},
    'switches', ${listOf('scope, subject, reason', `kill_switches where ${moment.was('lifted_at')} and ${moment.had('thrown_at')}`)},
    'signedPacks', ${signedOf('pack', moment)},
    'signedCalendars', ${signedOf('calendar', moment)}
  ) as standing
  from cases c, moment where c.id = $1::uuid`;

interface Found {
  readonly standing: Standing;
}

/** Everything the guard looks at: one round trip, one snapshot. */
export const standingNow = namedStatement<Found>('contact_standing', standingAt(present));

/** The same as of another instant, `$4`, from what is on record today. */
export const standingThen = namedStatement<Found>('contact_standing_at', standingAt(asOf));
