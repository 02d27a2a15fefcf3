import { instantOf } from '../time.ts';
import { type Bucket, bucketOf } from './bucket.ts';
import { type Traits, traitsOf } from './person.ts';
import type { RehearsalInput } from './rehearsal-input.ts';

/** Local time at which the daily book run assigns cases. */
const bookRunMinute = 6 * 60;

/** What follows from the portfolio and never changes: who owes what, when each case begins. */
export interface Cast {
  /** Consumer of each case. */
  readonly consumerOf: Int32Array;
  /** Cases of each consumer. */
  readonly casesOf: readonly (readonly number[])[];
  readonly traits: readonly Traits[];
  readonly startMs: Float64Array;
  readonly startBucket: readonly Bucket[];
}

export function castOf({ cases, behaviour, seed }: RehearsalInput): Cast {
  const numbers = new Map<string, number>();
  const casesOf: number[][] = [];
  const traits: Traits[] = [];
  const consumerOf = new Int32Array(cases.length);
  const startMs = new Float64Array(cases.length);
  cases.forEach(({ consumerRef, zone, asOf }, i) => {
    let consumer = numbers.get(consumerRef);
    if (consumer === undefined) {
      consumer = casesOf.push([]) - 1;
      numbers.set(consumerRef, consumer);
      traits.push(traitsOf(behaviour, seed, consumerRef));
    }
    consumerOf[i] = consumer;
    casesOf[consumer]!.push(i);
    startMs[i] = instantOf(zone, asOf, bookRunMinute);
  });
  return { consumerOf, casesOf, traits, startMs, startBucket: cases.map(({ daysPastDue }) => bucketOf(daysPastDue)) };
}
