import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { importMappings } from '../schema/index.ts';

const columnName = z.string().min(1).max(200);

/** Our column name → the name the file uses. Columns not mentioned are looked for under our own name. */
export const ColumnMapping = z.record(columnName, columnName);
export type ColumnMapping = z.output<typeof ColumnMapping>;

export interface SavedMapping {
  readonly name: string;
  readonly kind: 'cases' | 'payments' | 'contacts' | 'handOverReports';
  readonly columns: ColumnMapping;
  readonly savedBy?: string;
}

/** Keeps a mapping under its name for the next file of the same sender. */
export async function saveMapping(db: Db, mapping: SavedMapping): Promise<void> {
  const row = { ...mapping, savedAtMs: Date.now() };
  await db.insert(importMappings).values(row).onConflictDoUpdate({ target: importMappings.name, set: row });
}

/** The mapping saved under that name. */
export async function savedMapping(db: Db, name: string): Promise<ColumnMapping | undefined> {
  const [found] = await db.select().from(importMappings).where(eq(importMappings.name, name));
  return found?.columns;
}

/** Every saved mapping, by name. */
export const savedMappings = (db: Db) => db.select().from(importMappings).orderBy(importMappings.name);
