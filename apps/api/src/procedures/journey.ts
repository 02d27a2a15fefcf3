import { readCase, readJourney } from '@dunwell/db/journey';
import { can } from '@dunwell/rules/access';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed } from '../procedure.ts';
import { runUrl } from '../temporal/case-signals.ts';
import { kindOfChannel, maskContact, maskName } from './mask.ts';

/** One case: who, what is owed, everything that happened and why, what comes next. */
export const journey = allowed('case.read')
  .input(z.object({ caseId: z.uuid() }))
  .query(async ({ ctx: { deps, actor }, input }) => {
    const [found, happened] = await Promise.all([readCase(deps.db, input.caseId), readJourney(deps.db, input.caseId)]);
    if (!found) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such case' });
    const isOpen = can(actor.role, 'case.contactDetails');
    const shown = (kind: 'phone' | 'email' | 'address', value: string): string => (isOpen ? value : maskContact(kind, value));
    return {
      ...found,
      consumer: isOpen ? found.consumer : { ...found.consumer, name: maskName(found.consumer.name) },
      contactPoints: found.contactPoints.map((point) => ({ ...point, value: shown(point.kind, point.value) })),
      ...happened,
      tried: happened.tried.map((attempt) => ({ ...attempt, to: shown(kindOfChannel(attempt.channel), attempt.to) })),
      withheld: happened.withheld.map((held) => ({ ...held, to: held.to === null ? null : shown(kindOfChannel(held.channel), held.to) })),
      messages: happened.messages.map((message) => ({ ...message, to: shown(kindOfChannel(message.channel), message.to) })),
      runUrl: runUrl(deps.settings, input.caseId),
    };
  });
