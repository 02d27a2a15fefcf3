import type { EslClient } from '../esl/index.ts';
import type { EarlyEnd } from '../telephony.ts';
import type { ConversationOnCall } from './conversation.ts';
import { hangUp } from './hang-up.ts';

/** A call this process is seeing through. How it ends early depends on how far it has come. */
export class HeldCall {
  mustEnd = false;
  readonly #client: EslClient;
  readonly #attemptId: string;
  #conversation: ConversationOnCall | null = null;

  constructor(client: EslClient, attemptId: string) {
    this.#client = client;
    this.#attemptId = attemptId;
  }

  /** Runs the conversation; until it is over, an early end is its closing sentence. */
  async during(conversation: ConversationOnCall): Promise<void> {
    this.#conversation = conversation;
    try {
      if (!this.mustEnd) await conversation.hold();
    } finally {
      this.#conversation = null;
    }
  }

  async end(why: EarlyEnd): Promise<void> {
    this.mustEnd = true;
    if (why.type === 'stop' && this.#conversation) this.#conversation.closeNow(why.stopId);
    else await hangUp(this.#client, this.#attemptId, why);
  }
}
