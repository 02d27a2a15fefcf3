import { newestCalendar, signedCalendars } from '@dunwell/db/contact-request';
import { putArtifact } from '@dunwell/db/publishing';
import type { Json } from '@dunwell/rules';
import {
  allCalendars,
  allPacks,
  calendarHash,
  calendarIdsOf,
  calendarsAsIfSigned,
  calendarsInForce,
  enterYear,
  packRef,
  YearOfHolidays,
} from '@dunwell/rules/policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed, router } from '../procedure.ts';

export const calendar = router({
  /** Every holiday calendar, the years it reaches, and which law asks for it. */
  list: allowed('policy.read').query(async ({ ctx: { deps } }) => {
    const signed = await signedCalendars(deps.db);
    const inForce = new Set(calendarsInForce(signed).map(calendarHash));
    return calendarsAsIfSigned(signed).map((one) => {
      const { id, version, name, jurisdiction, confidence, citations, years, holidays, missing } = one;
      const packs = allPacks().filter((pack) => calendarIdsOf(pack).includes(id));
      const hash = calendarHash(one);
      return {
        id,
        version,
        hash,
        name,
        jurisdiction,
        confidence,
        citations,
        years,
        holidays,
        missing,
        isInForce: inForce.has(hash),
        packs: packs.map(packRef),
      };
    });
  }),

  /** Hands in a calendar in which one more year is known, or known better; it counts once somebody else has signed it. */
  enter: allowed('calendar.enter')
    .input(z.object({ calendarId: z.string().max(60), year: YearOfHolidays }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const shipped = allCalendars();
      const before = (await newestCalendar(deps.db, input.calendarId)) ?? shipped.find(({ id }) => id === input.calendarId);
      if (!before)
        throw new TRPCError({
          code: 'NOT_FOUND',
          message: `calendarId: there is none; allowed: ${shipped.map(({ id }) => id).join(', ')}`,
        });
      const next = enterYear(before, input.year);
      const body = next as unknown as Json;
      const hash = calendarHash(next);
      const artifact = { kind: 'calendar' as const, id: next.id, hash, name: next.name.en, body };
      const stored = await putArtifact(deps.db, { ...artifact, author: actor.id, atMs: await nowOf(deps) });
      return { hash, version: next.version, isNew: stored === 'stored' };
    }),
});
