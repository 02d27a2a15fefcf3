import type { FoundCase } from '@dunwell/db/case-lookup';
import { TRPCError } from '@trpc/server';

/** The one case a name means. @throws TRPCError saying what to write instead. */
export function oneCase(found: FoundCase, name: string): Extract<FoundCase, { type: 'found' }> {
  if (found.type === 'found') return found;
  if (found.type === 'missing') throw new TRPCError({ code: 'NOT_FOUND', message: `there is no case ${name}` });
  const creditors = found.creditors.join(', ');
  throw new TRPCError({ code: 'CONFLICT', message: `several creditors (${creditors}) have a case ${name}: ask by its id` });
}
