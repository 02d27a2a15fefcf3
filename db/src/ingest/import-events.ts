import { type ImportCounts, ImportFailed, type ImportResult, type ImportSource, type Reject } from './import-result.ts';

/** What an import says while it runs, one JSON object after the other; the last is `imported`, `refused` or `failed`. */
export type ImportEvent =
  | ({ readonly type: 'progress' } & ImportCounts)
  | ({ readonly type: 'reject' } & Reject)
  | ImportResult
  | { readonly type: 'failed'; readonly message: string };

/** More than this many unread events make the import wait for its reader. */
const mostUnread = 10_000;

/** Runs an import and tells its story as it goes; a slow reader slows the import down. */
export async function* importEvents(
  run: (source: ImportSource) => Promise<ImportResult>,
  source: Omit<ImportSource, 'onProgress' | 'onRejects'>,
): AsyncGenerator<ImportEvent> {
  const unread: ImportEvent[] = [];
  let wakeReader = () => {};
  let wakeImport = () => {};
  const tell = (...events: ImportEvent[]): void => {
    unread.push(...events);
    wakeReader();
  };
  let isOver = false;
  const running = run({
    ...source,
    onProgress: (counts) => tell({ type: 'progress', ...counts }),
    onRejects: async (rejects) => {
      for (const reject of rejects) tell({ type: 'reject', ...reject });
      while (unread.length > mostUnread) await new Promise<void>((resolve) => (wakeImport = resolve));
    },
  })
    .then(tell, (fault: unknown) => {
      if (!(fault instanceof ImportFailed)) throw fault;
      tell({ type: 'failed', message: fault.message });
    })
    .finally(() => {
      isOver = true;
      wakeReader();
    });
  running.catch(() => {});
  while (!isOver || unread.length > 0) {
    if (unread.length === 0) await new Promise<void>((resolve) => (wakeReader = resolve));
    yield* unread.splice(0);
    wakeImport();
  }
  await running;
}
