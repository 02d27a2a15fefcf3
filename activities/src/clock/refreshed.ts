/** A value read again when it is older than `everyMs`; callers at the same time share one reading. */
export function refreshed<Value>(everyMs: number, read: () => Promise<Value>): () => Promise<Value> {
  let readAtMs = Number.NEGATIVE_INFINITY;
  let reading: Promise<Value> | undefined;
  return () => {
    if (reading && performance.now() - readAtMs < everyMs) return reading;
    readAtMs = performance.now();
    const current = read();
    reading = current;
    // A failed reading is not kept: the next caller tries again.
    current.catch(() => {
      if (reading === current) reading = undefined;
    });
    return current;
  };
}
