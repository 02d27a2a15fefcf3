import { instantOf, minuteOfDay } from '../../time.ts';
import type { Decision } from '../answer.ts';
import { instantText } from '../moment.ts';
import type { PastContact, Request } from '../request.ts';

/** One row of the guard's tables: a request and what must be answered. */
export interface GuardCase {
  readonly title: string;
  readonly request: Request;
  readonly expected: {
    readonly decision: Decision;
    readonly earliestAllowedAt?: string;
    readonly hardStopAt?: string;
    readonly requirements?: readonly string[];
  };
  /** Rules that must be among those named. */
  readonly by: readonly string[];
}

/** The instant of a wall clock reading such as `2026-03-20 10:00`. */
export const wallInstant = (zone: string, reading: string): string =>
  instantText(instantOf(zone, reading.slice(0, 10), minuteOfDay(reading.slice(11))!));

export const mobile = '+12125550101';
export const mail = 'c1@mail.example';

type Past = Partial<Omit<PastContact, 'at' | 'endedAt'>> & { readonly at: string; readonly endedAt?: string };

/** What differs from the usual proposal: a human calling C1 about D1. Times are wall clock readings in the table's zone. */
export type Row = Partial<Omit<Request['proposal'], 'at'>> & {
  readonly at: string;
  readonly history?: readonly Past[];
  readonly facts?: NonNullable<Request['facts']>;
  readonly debts?: NonNullable<Request['debts']>;
  readonly consumer?: Partial<Request['consumer']>;
};

interface Expectation {
  readonly is: Decision;
  readonly until?: string;
  readonly stop?: string;
  readonly needs?: readonly string[];
  readonly by?: readonly string[];
}

export interface Place {
  readonly zone: string;
  readonly packs: readonly string[];
  readonly jurisdictions: readonly string[];
}

const outcomeOf = (type: PastContact['type'], direction: string): string =>
  direction === 'inbound' ? 'received' : type === 'call' ? 'rang_no_answer' : type === 'ringless_voicemail' ? 'voicemail_left' : 'sent';

function pastContact(past: Past, i: number, instant: (reading: string) => string): PastContact {
  const { at, endedAt, ...rest } = past;
  const type = past.type ?? 'call';
  const direction = past.direction ?? 'outbound';
  return {
    id: `E${i + 1}`,
    type,
    direction,
    outcome: outcomeOf(type, direction),
    debtIds: ['D1'],
    to: type === 'email' ? mail : mobile,
    personId: 'C1',
    ...rest,
    at: instant(at),
    ...(endedAt === undefined ? {} : { endedAt: instant(endedAt) }),
  };
}

/** A table of one place: `row(title, what differs, what must come out)`. */
export function guardTable(place: Place): (title: string, row: Row, expectation: Expectation) => GuardCase {
  const instant = (reading: string): string => wallInstant(place.zone, reading);
  return (title, { at, history = [], facts = {}, debts = [{ id: 'D1', type: 'credit_card' }], consumer = {}, ...differs }, expectation) => {
    const channel = differs.channel ?? 'call';
    return {
      title,
      request: {
        packs: [...place.packs],
        consumer: {
          id: 'C1',
          locations: [{ source: 'address', tz: place.zone }],
          jurisdictions: [...place.jurisdictions],
          ...consumer,
        },
        debts,
        facts,
        history: history.map((past, i) => pastContact(past, i, instant)),
        proposal: {
          at: instant(at),
          channel,
          ...(channel === 'call' ? { agent: 'human' } : { hasOptOut: true }),
          debtIds: ['D1'],
          to: channel === 'email' ? mail : mobile,
          personId: 'C1',
          purpose: 'collect',
          ...differs,
        },
      },
      expected: {
        decision: expectation.is,
        ...(expectation.until === undefined ? {} : { earliestAllowedAt: instant(expectation.until) }),
        ...(expectation.stop === undefined ? {} : { hardStopAt: instant(expectation.stop) }),
        ...(expectation.needs === undefined ? {} : { requirements: [...expectation.needs].sort() }),
      },
      by: expectation.by ?? [],
    };
  };
}

/** The same hour on consecutive dates: `days('2026-04-01', 7, '10:00')`. */
export function everyDay(first: string, count: number, time: string): { at: string }[] {
  const day = Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1, Number(first.slice(8, 10)));
  return Array.from({ length: count }, (_, i) => ({ at: `${new Date(day + i * 86_400_000).toISOString().slice(0, 10)} ${time}` }));
}
