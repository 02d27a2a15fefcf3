import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Context } from '../procedure.ts';
import { isTemporalThere } from '../temporal/case-signals.ts';

const patienceMs = 3000;

/** 200 while the database answers; Temporal may be away without the screens being down. */
export async function health({ deps }: Context): Promise<Response> {
  const isDatabaseThere = await Promise.race([
    deps.db.execute(sql`select 1`).then(
      () => true,
      () => false,
    ),
    // A database that takes the question and never answers is not there either.
    sleep(patienceMs, false, { ref: false }),
  ]);
  const body = { database: isDatabaseThere, temporal: await isTemporalThere(deps.settings) };
  return Response.json(body, { status: isDatabaseThere ? 200 : 503 });
}
