/** A case just nudged is left alone for so long, in real ms: it may be busy deciding. Each further nudge waits twice as long. */
const firstMs = 15_000;
const mostMs = 15 * 60_000;

interface Nudged {
  readonly atMs: number;
  readonly times: number;
}

/** Remembers who was nudged, so that a case that cannot move (its plan is not signed, a switch is thrown) is not woken in vain for ever. */
export class Patience {
  readonly #nudged = new Map<string, Nudged>();

  /** Those to leave alone now; forgets cases that have long been moving again. */
  resting(nowMs: number): readonly string[] {
    const resting: string[] = [];
    for (const [caseId, { atMs, times }] of this.#nudged) {
      const restMs = Math.min(firstMs * 2 ** (times - 1), mostMs);
      if (nowMs - atMs < restMs) resting.push(caseId);
      else if (nowMs - atMs > 2 * restMs) this.#nudged.delete(caseId);
    }
    return resting;
  }

  nudged(caseId: string, nowMs: number): void {
    this.#nudged.set(caseId, { atMs: nowMs, times: (this.#nudged.get(caseId)?.times ?? 0) + 1 });
  }

  /** What held them up is gone: everybody may be nudged at once. */
  forget(): void {
    this.#nudged.clear();
  }
}
