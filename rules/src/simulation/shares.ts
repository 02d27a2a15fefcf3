import { keyOf } from '../draw.ts';
import { Rehearsal } from './rehearsal.ts';
import type { Capacity, RehearsalInput } from './rehearsal-input.ts';
import type { RehearsedCase } from './rehearsed-case.ts';
import type { ShareResult } from './summary.ts';

/** Shares a portfolio is always cut into, however many workers there are: the result must not depend on the machine. */
export const shareCount = 16;

/** The share a consumer belongs to. */
export const shareOf = (consumerRef: string): number => keyOf(consumerRef) % shareCount;

/** One share's part of a capacity: the parts add up to the whole. */
export function capacityOfShare(capacity: Capacity | undefined, share: number): Capacity | undefined {
  if (!capacity) return undefined;
  const part = (whole: number): number => Math.floor(whole / shareCount) + (share < whole % shareCount ? 1 : 0);
  return {
    ...(capacity.linesPerHour === undefined ? {} : { linesPerHour: part(capacity.linesPerHour) }),
    ...(capacity.agentsPerHour === undefined ? {} : { agentsPerHour: part(capacity.agentsPerHour) }),
  };
}

/** What a finished rehearsal contributes to the whole. */
function shareResult({ state }: Rehearsal, { cases }: RehearsalInput): ShareResult {
  const { total, byBucket, byProduct, byLocalHour, callsByHour, tasksByHour, transitions, byConsumer } = state.tally;
  const load = { byLocalHour, callsByHour, tasksByHour };
  return { total, byBucket, byProduct, ...load, transitions, byConsumer, ...currenciesOf(cases) };
}

/** Of each consumer, in the order they first occur, the currency of their first case. */
function currenciesOf(cases: readonly RehearsedCase[]): Pick<ShareResult, 'currencies' | 'currencyOf'> {
  const places = new Map<string, number>();
  const consumers = new Map<string, number>();
  for (const { consumerRef, currency } of cases) {
    if (consumers.has(consumerRef)) continue;
    if (!places.has(currency)) places.set(currency, places.size);
    consumers.set(consumerRef, places.get(currency)!);
  }
  return { currencies: [...places.keys()], currencyOf: [...consumers.values()] };
}

/** Rehearses these cases to the end, in one go. */
export function rehearseCases(input: RehearsalInput): ShareResult {
  const rehearsal = new Rehearsal(input);
  rehearsal.run();
  return shareResult(rehearsal, input);
}

/** Rehearses the cases of one share, with that share of the capacity. */
export const rehearseShare = (input: RehearsalInput, share: number): ShareResult =>
  rehearseCases({ ...input, cases: casesOfShare(input.cases, share), ...withCapacity(input.capacity, share) });

const withCapacity = (capacity: Capacity | undefined, share: number): { capacity?: Capacity } => {
  const part = capacityOfShare(capacity, share);
  return part ? { capacity: part } : {};
};

const casesOfShare = (cases: readonly RehearsedCase[], share: number): RehearsedCase[] =>
  cases.filter(({ consumerRef }) => shareOf(consumerRef) === share);
