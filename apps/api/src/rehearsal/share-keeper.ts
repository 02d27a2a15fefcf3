import type { RehearsalFiles } from './rehearsal-files.ts';
import type { FinishedShare } from './rehearsal-task.ts';

interface ShareKeeper {
  keep(share: FinishedShare): void;
  /** When everything handed over is on disk. A share that could not be kept is only done again after a crash. */
  settled(): Promise<void>;
}

/** Writes the finished shares of one rehearsal down, one after the other, while the next is rehearsed. */
export function shareKeeper(files: RehearsalFiles, id: string): ShareKeeper {
  let last: Promise<void> = Promise.resolve();
  return {
    keep: (share) => {
      last = last
        .then(() => files.keepShare(id, share))
        .catch((fault: unknown) => console.error('a share of a rehearsal could not be stored', fault));
    },
    settled: () => last,
  };
}
