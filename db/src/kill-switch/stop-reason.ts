import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { killSwitches } from '../schema/index.ts';

/** Why a switch was thrown, in the words of who threw it. */
export async function stopReason(db: Db | Tx, id: string): Promise<string | undefined> {
  const [found] = await db.select({ reason: killSwitches.reason }).from(killSwitches).where(eq(killSwitches.id, id));
  return found?.reason;
}
