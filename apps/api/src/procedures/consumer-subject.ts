import { findConsumer } from '@dunwell/db/case-lookup';
import { personOf } from '@dunwell/db/person-facts';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Deps } from '../deps.ts';

/** Whom a request is about: by a case of theirs, or by their id or reference. */
export const ConsumerSubject = z.union([z.object({ caseId: z.uuid() }), z.object({ consumer: z.string().trim().min(1).max(100) })]);

/** The person's id. @throws TRPCError naming who is not there. */
export async function consumerOf({ db }: Deps, subject: z.output<typeof ConsumerSubject>): Promise<string> {
  const isByCase = 'caseId' in subject;
  const consumerId = isByCase ? await personOf(db, subject.caseId) : await findConsumer(db, subject.consumer);
  if (consumerId) return consumerId;
  const message = isByCase ? `there is no case ${subject.caseId}` : `there is no consumer ${subject.consumer}`;
  throw new TRPCError({ code: 'NOT_FOUND', message });
}
