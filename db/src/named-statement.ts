import type { Db } from './connect.ts';

/**
 * A statement sent under its name: parsed and planned once per connection, after that only its values travel. For the
 * few that are asked for every contact, where building the text anew costs more than running it.
 */
export const namedStatement =
  <Row extends object>(name: string, text: string) =>
  async (db: Db, values: readonly unknown[]): Promise<readonly Row[]> =>
    (await db.$client.query<Row>({ name, text, values: [...values] })).rows;
