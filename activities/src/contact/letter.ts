import type { RenderedMessage } from '@dunwell/rules/artifact';
import type { ContactProposal } from '../guard/index.ts';
import type { ContactDeps } from './contact-deps.ts';

/** What sending a message stands on. */
export type SendDeps = Pick<ContactDeps, 'db' | 'clock' | 'guard' | 'messaging' | 'sender'>;

/** A message with all its words, wished for by a strategy or by a person at their desk. */
export interface Letter {
  readonly proposal: ContactProposal;
  readonly words: RenderedMessage;
  readonly templateHash: string;
  readonly consumerId: string;
}
