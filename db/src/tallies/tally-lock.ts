import { sql } from 'drizzle-orm';

/** Folding and counting anew keep out of each other's way; who writes a change never waits here. Until the end of the transaction. */
export const tallyLock = sql`pg_advisory_xact_lock(7264559)`;
