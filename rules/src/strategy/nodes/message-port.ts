import type { ContactResult } from '../../effects.ts';

/** How a message that was handed over leaves its node. */
export type MessagePort = 'sent' | 'failed';

/** In doubt a message counts as sent: sending it twice is worse than once too few. */
export const messagePort = ({ outcome }: Extract<ContactResult, { type: 'settled' }>): MessagePort =>
  outcome === 'undeliverable' ? 'failed' : 'sent';
