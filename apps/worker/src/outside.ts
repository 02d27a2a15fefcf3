import type { Deps } from '@dunwell/activities';
import { makeClock } from '@dunwell/activities/clock';
import { makeGuard } from '@dunwell/activities/guard';
import { makeFreeswitch, noSwitch } from '@dunwell/activities/telephony';
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
  const sender = {
    company: settings.DUNWELL_SENDER_NAME,
    callerId: settings.DUNWELL_CALLER_ID,
    postalAddress: settings.DUNWELL_POSTAL_ADDRESS,
    url: settings.DUNWELL_URL,
  };
  return {
    deps: { db, clock, runs, guard, telephony, messaging: post.messaging, sender },
    close: async () => {
      await telephony.close();
      post.close();
    },
  };
}
