import type { Tx } from '../connect.ts';
import { withheldContacts } from '../schema/index.ts';

/** Keeps a contact that was wanted and not made, with the reasons as they were given. */
export async function writeWithheld(tx: Tx, withheld: typeof withheldContacts.$inferInsert): Promise<void> {
  await tx.insert(withheldContacts).values(withheld);
}
