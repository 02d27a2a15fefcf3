import { cases, type Db } from '@dunwell/db';
import { changeClock, readClock } from '@dunwell/db/clock';
import { type BusinessClock, businessNow, jumpTo, mostScale, pause, resume, setScale } from '@dunwell/rules';
import { TRPCError } from '@trpc/server';
import { and, gt, min, ne } from 'drizzle-orm';
import { z } from 'zod';
import { allowed, router, signedIn } from '../procedure.ts';

/** When the next case has something to do by itself; `null` when none has. */
async function nextEvent(db: Db, afterMs: number): Promise<number | null> {
  const [next] = await db
    .select({ atMs: min(cases.nextAtMs) })
    .from(cases)
    .where(and(ne(cases.status, 'closed'), gt(cases.nextAtMs, afterMs)));
  return next?.atMs ?? null;
}

async function view(db: Db, clock: BusinessClock, realMs: number) {
  const nowMs = businessNow(clock, realMs);
  return { nowMs, scale: clock.scale, isPaused: clock.paused, nextEventAtMs: await nextEvent(db, nowMs) };
}

const Control = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['pause', 'resume', 'jumpToNext']) }),
  z.object({ act: z.literal('jumpTo'), atMs: z.int().min(0) }),
  z.object({ act: z.literal('setScale'), scale: z.number().positive().max(mostScale) }),
]);
type Control = z.output<typeof Control>;

function changed(clock: BusinessClock, control: Control, realMs: number, nextMs: number | null): BusinessClock {
  switch (control.act) {
    case 'pause':
      return pause(clock, realMs);
    case 'resume':
      return resume(clock, realMs);
    case 'jumpToNext':
      return nextMs === null ? clock : jumpTo(clock, nextMs, realMs);
    case 'jumpTo':
      return jumpTo(clock, control.atMs, realMs);
    case 'setScale':
      return setScale(clock, control.scale, realMs);
  }
}

export const clock = router({
  /** Business time, how fast it passes, and when the next case acts by itself. */
  get: signedIn.query(async ({ ctx: { deps } }) => view(deps.db, await readClock(deps.db), deps.realMs())),

  /** Pauses, resumes, moves on or changes the speed: in the demo only, elsewhere business time is real time. It never goes back. */
  control: allowed('clock.control')
    .input(Control)
    .mutation(async ({ ctx: { deps }, input }) => {
      if (!deps.settings.isDemo)
        throw new TRPCError({ code: 'FORBIDDEN', message: 'outside the demo the business clock is the real clock' });
      const realMs = deps.realMs();
      const nextMs = input.act === 'jumpToNext' ? await nextEvent(deps.db, businessNow(await readClock(deps.db), realMs)) : null;
      return view(deps.db, await changeClock(deps.db, (now) => changed(now, input, realMs, nextMs)), realMs);
    }),
});
