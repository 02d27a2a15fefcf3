import { isNull } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { killSwitches } from '../schema/index.ts';

export interface ThrownSwitch {
  readonly scope: 'all' | 'channel' | 'strategy' | 'creditor' | 'case';
  readonly subject: string | null;
  readonly reason: string;
}

/** The kill switches thrown and not lifted. */
export function thrownSwitches(db: Db): Promise<readonly ThrownSwitch[]> {
  const { scope, subject, reason } = killSwitches;
  return db.select({ scope, subject, reason }).from(killSwitches).where(isNull(killSwitches.liftedAtMs));
}
