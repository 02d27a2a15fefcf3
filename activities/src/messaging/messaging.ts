import type { Channel, MessageOutcome } from '@dunwell/rules';

/** One message, ready to leave: text rendered, recipient chosen, allowed by the guard. */
export interface Message {
  readonly attemptId: string;
  /** The guard's decision token; without a valid one no adapter acts. */
  readonly token: string;
  readonly channel: Exclude<Channel, 'call'>;
  /** Phone number (E.164), e-mail address, device id, or postal address lines joined by newlines. */
  readonly to: string;
  readonly subject?: string;
  readonly body: string;
  readonly lang: 'en' | 'zh';
  readonly senderName: string;
}

/** What came of it, and the provider's own reference for later receipts. */
export interface Sent {
  readonly outcome: MessageOutcome;
  readonly providerRef?: string;
  /** Ids of the parts under which the provider has promised to report delivery. */
  readonly reportedAs?: readonly string[];
  /** The provider knows that nothing can ever arrive at this number or address. */
  readonly isDeadAddress?: boolean;
}

/** The port behind which every way of sending stands. */
export interface Messaging {
  /**
   * Sends once. Called only after the attempt was recorded as dispatched: a crash after that is settled as `unknown`,
   * never by sending again.
   * @throws TokenRefused when the token does not cover this attempt, ProviderAway when nothing could be handed over.
   */
  send(message: Message): Promise<Sent>;
}

/** One way of sending, for one channel. */
export type Sender = (message: Message) => Promise<Sent>;

export type VerifyToken = (token: string, attemptId: string) => Promise<boolean>;

export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** The one gate in front of every sender: refuses without a valid token, and for a channel nobody serves. */
export const makeMessaging = (senders: Partial<Record<Message['channel'], Sender>>, verifyToken: VerifyToken): Messaging => ({
  send: async (message) => {
    if (!(await verifyToken(message.token, message.attemptId)))
      throw new TokenRefused(`no valid decision token for attempt ${message.attemptId}`);
    const sender = senders[message.channel];
    return sender ? sender(message) : { outcome: 'undeliverable' };
  },
});
