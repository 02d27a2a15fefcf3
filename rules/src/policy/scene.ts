import { dayNumber } from '../time.ts';
import { instantMs, momentMs } from './moment.ts';
import { type PastEvent, pastEvents } from './past-event.ts';
import type { Request } from './request.ts';
import type { RequestFacts } from './request-facts.ts';
import { type ActorClass, actorClass, type RoleClass, roleClass } from './role.ts';
import { dayAt, startOfDay } from './zone-clock.ts';

/** A request made ready for many questions: instants as numbers, debts grouped, the person's role known. */
export interface Scene {
  readonly atMs: number;
  readonly consumerId: string;
  readonly personId: string;
  readonly role: string;
  readonly roleClass: RoleClass;
  readonly actor: ActorClass;
  readonly jurisdictions: readonly string[];
  readonly proposal: Request['proposal'];
  readonly purpose: NonNullable<Request['proposal']['purpose']>;
  readonly phone: { readonly lineType?: string | undefined; readonly place?: string | undefined };
  readonly facts: RequestFacts;
  readonly debtIds: readonly string[];
  readonly debtTypes: readonly string[];
  /** What counts are kept by: a debt, or all student loans serviced under one account number. */
  readonly debtKeys: readonly string[];
  readonly keyOf: (debtId: string) => string;
  /** Contacts known at the moment of the proposal. */
  readonly events: readonly PastEvent[];
  /** The zones the person may be in at that instant. */
  readonly zonesAt: (atMs: number) => readonly string[];
  /** The next instant after `atMs` at which the zones change; `Infinity` when they do not. */
  readonly zonesChangeAfter: (atMs: number) => number;
  /** When a dated fact happened, or `undefined` when it is undated or not known yet at the proposal. */
  readonly known: (moment: string | undefined) => number | undefined;
  /** Local days of every event in that zone: when it began and when it ended. */
  readonly days: (zone: string) => EventDays;
}

export interface EventDays {
  readonly began: readonly number[];
  readonly ended: readonly number[];
}

/** @source 12 CFR 1006.14(b)(4): student loans serviced under a single account number when obtained are one particular debt */
function debtKeyOf(request: Request): (debtId: string) => string {
  const keys = new Map<string, string>();
  for (const debt of request.debts ?? [])
    if (debt.type === 'student_loan' && debt.servicingAccountAtPlacement !== undefined)
      keys.set(debt.id, `account ${debt.servicingAccountAtPlacement}`);
  return (debtId) => keys.get(debtId) ?? debtId;
}

// Functions a scene carries are made by functions that stand outside it: one written in place would be given its name
// anew for every scene, which costs more than many rules do.
const always =
  <T>(value: T): (() => T) =>
  () =>
    value;
const never = always(Number.POSITIVE_INFINITY);

const knownAt =
  (atMs: number, zone: string): Scene['known'] =>
  (moment) => {
    if (moment === undefined) return undefined;
    const momentAtMs = momentMs(moment, zone);
    return momentAtMs <= atMs ? momentAtMs : undefined;
  };

function whereabouts(consumer: Request['consumer']): Pick<Scene, 'zonesAt' | 'zonesChangeAfter'> {
  const usual = [...new Set((consumer.locations ?? []).map((location) => location.tz))];
  const known = consumer.knownLocation;
  if (!known) return { zonesAt: always(usual), zonesChangeAfter: never };
  const dayOf = (text: string): number => (text.length === 10 ? dayNumber(text) : dayAt(known.tz, instantMs(text)));
  const fromMs = known.from === undefined ? Number.NEGATIVE_INFINITY : startOfDay(known.tz, dayOf(known.from));
  const endMs = known.through === undefined ? Number.POSITIVE_INFINITY : startOfDay(known.tz, dayOf(known.through) + 1);
  const there = [known.tz];
  return {
    zonesAt: (atMs) => (atMs >= fromMs && atMs < endMs ? there : usual),
    zonesChangeAfter: (atMs) => (atMs < fromMs ? fromMs : atMs < endMs ? endMs : Number.POSITIVE_INFINITY),
  };
}

function dayTable(events: readonly PastEvent[]): Scene['days'] {
  const tables = new Map<string, EventDays>();
  return (zone) => {
    let table = tables.get(zone);
    if (!table) {
      const began = events.map((event) => dayAt(zone, event.atMs));
      table = { began, ended: events.map((event, i) => (event.endedAtMs === event.atMs ? began[i]! : dayAt(zone, event.endedAtMs))) };
      tables.set(zone, table);
    }
    return table;
  };
}

/** Reads a request once. Pure; cost grows with the history. */
export function sceneOf(request: Request): Scene {
  const { consumer, proposal } = request;
  const facts = request.facts ?? {};
  const atMs = instantMs(proposal.at);
  const personId = proposal.personId ?? consumer.id;
  const isAttorney = facts.attorney?.id !== undefined && facts.attorney.id === personId;
  const role = facts.personRoles?.[personId] ?? (isAttorney ? 'consumer_attorney' : personId === consumer.id ? 'consumer' : 'third_party');
  const keyOf = debtKeyOf(request);
  const debtIds = proposal.debtIds ?? (request.debts ?? []).map((debt) => debt.id);
  const events = pastEvents(request, keyOf, atMs);
  const firstZone = consumer.locations?.[0]?.tz ?? 'UTC';
  return {
    atMs,
    consumerId: consumer.id,
    personId,
    role,
    roleClass: roleClass(role),
    actor: actorClass(proposal.actor),
    jurisdictions: consumer.jurisdictions ?? [],
    proposal,
    purpose: proposal.purpose ?? 'collect',
    phone: (proposal.to !== undefined && facts.phones?.[proposal.to]) || {},
    facts,
    debtIds,
    debtTypes: (request.debts ?? []).filter((debt) => debtIds.includes(debt.id)).map((debt) => debt.type ?? ''),
    debtKeys: [...new Set(debtIds.map(keyOf))],
    keyOf,
    events,
    ...whereabouts(consumer),
    known: knownAt(atMs, firstZone),
    days: dayTable(events),
  };
}
