import type { PrimitiveName } from '../pack.ts';
import type { Primitive } from '../primitive.ts';
import { aggregate } from './aggregate.ts';
import { consentRequired } from './consent-required.ts';
import { contentBan } from './content-ban.ts';
import { cooldown } from './cooldown.ts';
import { countCap } from './count-cap.ts';
import { deadline } from './deadline.ts';
import { disclosure } from './disclosure.ts';
import { exclusion } from './exclusion.ts';
import { flagBlock } from './flag-block.ts';
import { freshness } from './freshness.ts';
import { retention } from './retention.ts';
import { timeWindow } from './time-window.ts';

/** The registry. To add a primitive: a file here, a line here, and its name in `primitiveNames`. */
export const primitives: Readonly<Record<PrimitiveName, Primitive>> = {
  TIME_WINDOW: timeWindow,
  COUNT_CAP: countCap,
  COOLDOWN: cooldown,
  EXCLUSION: exclusion,
  FLAG_BLOCK: flagBlock,
  CONSENT_REQUIRED: consentRequired,
  FRESHNESS: freshness,
  DISCLOSURE: disclosure,
  CONTENT_BAN: contentBan,
  DEADLINE: deadline,
  AGGREGATE: aggregate,
  RETENTION: retention,
};
