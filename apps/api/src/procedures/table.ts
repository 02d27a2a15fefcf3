import { newestDocuments } from '@dunwell/db/drawing';
import { putArtifact } from '@dunwell/db/publishing';
import type { Json } from '@dunwell/rules';
import { hashOf } from '@dunwell/rules/artifact';
import { checkRuleset, Table } from '@dunwell/rules/ruleset';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';
import { allowed, router } from '../procedure.ts';

/** The newest version of every decision table; rule sets in other forms are not edited here. */
async function tablesOf({ db }: Deps) {
  const documents = await newestDocuments(db, ['ruleset']);
  return documents.flatMap(({ id, name, status, body }) => {
    const read = Table.safeParse(body);
    return read.success ? [{ id, name, status, table: read.data }] : [];
  });
}

export const table = router({
  /** Every decision table with its state and size. */
  list: allowed('strategy.read').query(async ({ ctx: { deps } }) =>
    (await tablesOf(deps)).map(({ table: { rows, inputs }, ...one }) => ({ ...one, rows: rows.length, inputs: inputs.length })),
  ),

  /** The newest version of one table. */
  get: allowed('strategy.read')
    .input(z.object({ id: z.string().min(1).max(64) }))
    .query(async ({ ctx: { deps }, input }) => {
      const found = (await tablesOf(deps)).find(({ id }) => id === input.id);
      if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such decision table' });
      return found;
    }),

  /** Hands a table in for signature. One with errors is not handed in; the same content again is the same version. */
  submit: allowed('strategy.publish')
    .input(Table)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const body = input as unknown as Json;
      const errors = checkRuleset(body).filter(({ severity }) => severity === 'error');
      if (errors.length > 0) {
        const said = errors.slice(0, 5).map(({ at, message }) => `${at}: ${message.en}`);
        throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: said.join('; ') });
      }
      const { id, name } = input;
      const hash = hashOf('ruleset', body);
      const stored = await putArtifact(deps.db, { kind: 'ruleset', id, hash, name, body, author: actor.id, atMs: await nowOf(deps) });
      return { hash, isNew: stored === 'stored' };
    }),
});
