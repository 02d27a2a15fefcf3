import type { PastEvent } from './past-event.ts';
import type { Scene } from './scene.ts';

/** A person's debt as a count sees it, in the candidate zones of the moment. */
export interface CountKey {
  readonly debtKey: string | undefined;
  readonly zones: readonly string[];
}

/** What an EXCLUSION rule takes out of the caps and cool-downs it names. */
export interface Exclusion {
  /** The past contact does not count. */
  event?(scene: Scene, event: PastEvent, key: CountKey): boolean;
  /** The proposed contact is not limited at that instant. */
  proposal?(scene: Scene, atMs: number, key: CountKey): boolean;
  /** A conversation starts its cool-down even if the call that led to it did not count. */
  readonly keepsTriggers?: boolean;
  /** The proposal may come to be excluded on a later day, so a deferral must look again each midnight. */
  readonly mayBeginLater?: (scene: Scene) => boolean;
}
