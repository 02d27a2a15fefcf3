import { type ContactOutcome, callOutcomes, messageOutcomes, parseInstant } from '@dunwell/rules';
import type { CsvRecord } from './csv-records.ts';
import type { ColumnSpec, Header } from './header.ts';
import { RowReader } from './row-reader.ts';

/** Columns of a file of contacts that somebody else made: an agency, a lender, a branch. */
export const contactColumns: ColumnSpec = {
  required: ['reported_by', 'contact_ref', 'case_ref', 'channel', 'at', 'outcome'],
  optional: ['creditor', 'direction', 'agent', 'actor', 'purpose', 'to', 'person', 'ended_at', 'discussed'],
  numbered: [],
};

const channels = ['call', 'sms', 'email', 'letter', 'push', 'ringless_voicemail'] as const;
const directions = ['outbound', 'inbound'] as const;
const agents = ['human', 'ai_voice', 'prerecorded'] as const;
const actors = ['third_party_collector', 'creditor'] as const;
const purposes = ['collect', 'reply', 'location', 'locate', 'notice_of_specified_remedy', 'optout_confirmation', 'statement'] as const;
const mostDebts = 50;

/** One contact somebody reported, checked. */
export interface ContactRow {
  readonly line: number;
  readonly text: string;
  readonly reporter: string;
  readonly ref: string;
  readonly creditor: string | null;
  /** The debts it was about, all of one person. */
  readonly caseRefs: readonly string[];
  readonly channel: (typeof channels)[number];
  readonly direction: (typeof directions)[number];
  readonly agent: (typeof agents)[number] | null;
  readonly actor: (typeof actors)[number];
  readonly purpose: (typeof purposes)[number];
  readonly to: string;
  /** Null = the consumer. */
  readonly person: string | null;
  readonly atMs: number;
  readonly endedAtMs: number;
  readonly outcome: ContactOutcome;
  readonly isDebtDiscussed: boolean;
}

/** Reads one record of a contact file, or says everything that is wrong with it. */
export function readContactRow(
  header: Header,
  record: CsvRecord,
  creditorRef: string | undefined,
): ContactRow | { reasons: readonly string[] } {
  const row = new RowReader(header, record);
  if (!row.isWhole) return { reasons: row.reasons };
  const channel = row.oneOf('channel', channels);
  const outcome = row.oneOf('outcome', outcomesOf(channel));
  const atMs = instant(row, 'at');
  const endedAtMs = row.cell('ended_at') === '' ? atMs : instant(row, 'ended_at');
  if (atMs !== undefined && endedAtMs !== undefined && endedAtMs < atMs) row.reasons.push('ended_at lies before at');
  const caseRefs = [
    ...new Set(
      row
        .text('case_ref', 5000)
        .split(';')
        .map((ref) => ref.trim())
        .filter((ref) => ref !== ''),
    ),
  ];
  if (caseRefs.length > mostDebts) row.reasons.push(`case_ref names ${caseRefs.length} debts; at most ${mostDebts} share one contact`);
  const checked = {
    reporter: row.text('reported_by', 100),
    ref: row.text('contact_ref', 100),
    creditor: row.text('creditor', 100, false) || creditorRef || null,
    direction: row.oneOf('direction', directions, 'outbound'),
    agent: row.cell('agent') === '' ? null : row.oneOf('agent', agents),
    actor: row.oneOf('actor', actors, 'third_party_collector'),
    purpose: row.oneOf('purpose', purposes, 'collect'),
    to: row.text('to', 200, false),
    person: row.text('person', 100, false) || null,
    discussed: row.oneOf('discussed', ['yes', 'no'] as const, outcome === 'conversation' ? 'yes' : 'no'),
  };
  if (row.reasons.length > 0) return { reasons: row.reasons };
  const { discussed, ...cells } = checked as { readonly [K in keyof typeof checked]: NonNullable<(typeof checked)[K]> };
  return {
    line: record.line,
    text: record.text,
    ...cells,
    caseRefs,
    channel: channel!,
    outcome: outcome!,
    atMs: atMs!,
    endedAtMs: endedAtMs!,
    isDebtDiscussed: discussed === 'yes',
  };
}

/** What may have become of it. `in_flight` is ours alone: what is reported is over. */
function outcomesOf(channel: ContactRow['channel'] | undefined): readonly ContactOutcome[] {
  const words =
    channel === 'call' || channel === 'ringless_voicemail'
      ? callOutcomes
      : channel
        ? messageOutcomes
        : [...callOutcomes, ...messageOutcomes];
  return words.filter((outcome) => outcome !== 'in_flight');
}

/** An instant with its offset: a local time without one would be a guess about law. */
function instant(row: RowReader, name: string): number | undefined {
  const text = row.text(name, 40);
  if (text === '') return undefined;
  const atMs = parseInstant(text);
  if (atMs === undefined) row.reasons.push(`${name}: ${text} is not an instant with its offset, such as 2026-03-20T10:00:00-04:00`);
  return atMs;
}
