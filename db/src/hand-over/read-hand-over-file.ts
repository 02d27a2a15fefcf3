import { eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { handOverFiles } from '../schema/index.ts';

/** A file as it was made; `content` is null once retention has emptied it. */
export async function readHandOverFile(db: Db, id: string) {
  const [found] = await db.select().from(handOverFiles).where(eq(handOverFiles.id, id));
  return found;
}
