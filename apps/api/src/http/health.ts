import { sql } from 'drizzle-orm';
import type { Context } from '../procedure.ts';
import { isTemporalThere } from '../temporal/case-signals.ts';

/** 200 while the database answers; Temporal may be away without the screens being down. */
export async function health({ deps }: Context): Promise<Response> {
  const isDatabaseThere = await deps.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const body = { database: isDatabaseThere, temporal: await isTemporalThere(deps.settings) };
  return Response.json(body, { status: isDatabaseThere ? 200 : 503 });
}
