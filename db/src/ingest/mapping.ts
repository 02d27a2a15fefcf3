import { z } from 'zod';

const columnName = z.string().min(1).max(200);

/** Our column name → the name the file uses. Columns not mentioned are looked for under our own name. */
export const ColumnMapping = z.record(columnName, columnName);
export type ColumnMapping = z.output<typeof ColumnMapping>;
