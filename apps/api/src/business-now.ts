import { readClock } from '@dunwell/db/clock';
import { businessNow } from '@dunwell/rules';
import type { Deps } from './deps.ts';

/** Business time now, epoch ms. */
export const nowOf = async ({ db, realMs }: Deps): Promise<number> => businessNow(await readClock(db), realMs());
