import type { Deps } from '@dunwell/activities';
import { makeClock } from '@dunwell/activities/clock';
import { makeGuard } from '@dunwell/activities/guard';
import { makeFreeswitch, noSwitch } from '@dunwell/activities/telephony';
import { senderOf } from '@dunwell/rules/artifact';
import type { Inside } from './inside.ts';
import { makePost } from './post.ts';
import type { Settings } from './settings.ts';

/** Connects every port to the real thing that the settings name. A port without one contacts nobody and says so. */
export async function makeOutside(settings: Settings, inside: Inside): Promise<{ deps: Deps; close(): Promise<void> }> {
  const { db, runs, log } = inside;
  const clock = makeClock(db);
  const guard = makeGuard(db);
  const { FREESWITCH_URL: url } = settings;
  if (!url) log.warn('FREESWITCH_URL is not set: no calls are placed');
  const telephony = url ? makeFreeswitch({ url, clock, verifyToken: guard.verifyToken }) : noSwitch;
  const post = makePost(settings, { ...inside, clock, guard });
  return {
    deps: { db, clock, runs, guard, telephony, messaging: post.messaging, sender: senderOf(settings) },
    close: async () => {
      await telephony.close();
      post.close();
    },
  };
}
