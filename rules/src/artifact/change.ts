import type { Json } from '../json.ts';
import type { Words } from '../lang.ts';

/** One difference between two versions, in words. */
export interface Change {
  readonly type: 'added' | 'removed' | 'changed' | 'moved';
  /** What it is about: `nodes.call1.config.ringSeconds`. */
  readonly at: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly message: Words;
}
