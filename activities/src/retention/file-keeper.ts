import type { Db } from '@dunwell/db';
import { finishFiles, newestRun } from '@dunwell/db/erased-files';
import { eraseFiles, lookForFiles } from './erase-files.ts';
import type { FilePlace } from './file-place.ts';
import { sweepFiles } from './sweep-files.ts';

/** Real time between two looks at every file there is; a retention run asks for one of its own. */
const sweepEveryMs = 6 * 3_600_000;
const idlePauseMs = 2000;

/**
 * Keeps the files of the house in step with what it remembers: deletes those of erased persons, finds those that nobody
 * names, and proves each run when its last file is gone. Several workers may do so at once.
 */
export function makeFileKeeper(db: Db, places: readonly FilePlace[], realMs: () => number = Date.now): () => Promise<number> {
  let sweptAtMs = Number.NEGATIVE_INFINITY;
  let sweptFor: string | null = null;
  return async () => {
    const run = await newestRun(db);
    if (run !== sweptFor || realMs() - sweptAtMs >= sweepEveryMs) {
      await sweepFiles(db, places);
      [sweptAtMs, sweptFor] = [realMs(), run];
    }
    const looked = await lookForFiles(db, places);
    const gone = await eraseFiles(db, places);
    const proved = await finishFiles(db);
    return looked + gone + proved > 0 ? 0 : idlePauseMs;
  };
}
