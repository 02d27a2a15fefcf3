import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { isTemporalThere } from '../temporal/case-signals.ts';

/** Supervisors are answered within three seconds, whatever is away, in real ms. */
const patienceMs = 2500;

/** 200 while the database answers; Temporal may be away without the screens being down. Asks nobody who it is: that would need the database. */
export async function health(deps: Promise<Deps>): Promise<Response> {
  const [database, temporal] = await Promise.all([
    inTime(deps.then(({ db }) => db.execute(sql`select 1`)).then(() => true)),
    inTime(deps.then(({ settings }) => isTemporalThere(settings))),
  ]);
  return Response.json({ database, temporal }, { status: database ? 200 : 503 });
}

/** What takes the question and never answers is not there either. */
const inTime = (answer: Promise<boolean>): Promise<boolean> =>
  Promise.race([answer.catch(() => false), sleep(patienceMs, false, { ref: false })]);
