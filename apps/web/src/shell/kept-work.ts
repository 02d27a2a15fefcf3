/** Work that is on screen and nowhere else, kept by this browser: a reload, a crash or another page loses nothing. */
interface Kept {
  /** What the work began from; it is of no use once that has changed. */
  readonly from: string;
  readonly work: unknown;
}

/** What was kept under a name, when it began from the same. */
export function keptWork(name: string, from: string): unknown {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
    return kept?.from === from ? kept.work : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps work under a name; `undefined` when there is none left to keep. */
export function keepWork(name: string, from: string, work: unknown): void {
  try {
    if (work === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify({ from, work } satisfies Kept));
  } catch {
    // A full or forbidden store: the work is on screen, only not across a reload.
  }
}
