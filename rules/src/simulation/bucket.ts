/** Buckets by days past due: M0 not yet due, M1 1–30, M2 31–60 … */
export const buckets = ['M0', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7+'] as const;
export type Bucket = (typeof buckets)[number];

export const bucketOf = (daysPastDue: number): Bucket => buckets[Math.min(7, Math.max(0, Math.ceil(daysPastDue / 30)))]!;
