/// <reference path="./smpp-package.d.ts" />
import smpp, { type Pdu, type Session } from 'smpp';
import { type DeliveryReceipt, readReceipt } from './delivery-receipt.ts';
import { ProviderAway } from './provider-away.ts';

export interface InboundSms {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export interface SmppLinkSettings {
  /** `smpp://systemId:password@host:port`. */
  readonly url: string;
  /** Takes in a text; the provider keeps it and brings it again until this has succeeded. */
  readonly onInbound?: (sms: InboundSms) => unknown;
  /** Takes in a receipt, with the same promise. */
  readonly onReceipt?: (receipt: DeliveryReceipt) => unknown;
  readonly onTrouble?: (fault: unknown) => void;
}

/** ESME_RX_T_APPN: not now, bring it again. @source SMPP v3.4 §5.1.3 */
const bringAgain = 0x64;
/** esm_class bit that marks a delivery receipt. @source SMPP v3.4 §5.2.12 */
const receiptBit = 0x04;

const bindAgainAfterMs = 1_000;

/** One bound transceiver that binds again by itself; a submit waits for the bind, and fails when there is none in time. */
export class SmppLink {
  readonly #settings: SmppLinkSettings;
  #session: Promise<Session> | undefined;
  #isClosed = false;
  #staysOpen = false;

  constructor(settings: SmppLinkSettings) {
    this.#settings = settings;
  }

  /** Submits one PDU and gives the provider's message id. Throws when the provider refuses, and `ProviderAway` when there is no link to give it to. */
  async submit(fields: Record<string, unknown>): Promise<string> {
    const session = await this.#bound().catch((cause: unknown) => {
      throw new ProviderAway('no link to the SMS provider', { cause });
    });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the SMS provider did not answer within 30 s')), 30_000);
      const lost = (): void => {
        clearTimeout(timer);
        reject(new Error('the link to the SMS provider broke'));
      };
      session.once('close', lost);
      session.submit_sm(fields, (answer) => {
        clearTimeout(timer);
        session.removeListener('close', lost);
        if (answer.command_status === 0) resolve(answer.message_id ?? '');
        else reject(new SmsRefused(answer.command_status));
      });
    });
  }

  #bound(): Promise<Session> {
    if (this.#isClosed) return Promise.reject(new Error('the SMS link is closed'));
    this.#session ??= this.#bind().catch((cause: unknown) => {
      this.#session = undefined;
      throw cause;
    });
    return this.#session;
  }

  #bind(): Promise<Session> {
    const { username, password, host } = new URL(this.#settings.url);
    return new Promise((resolve, reject) => {
      let isBound = false;
      const session = smpp.connect({ url: `smpp://${host}`, auto_enquire_link_period: 15_000, connectTimeout: 10_000 });
      session.setMaxListeners(2_000);
      session.once('connect', () => {
        // Nagle and delayed acknowledgements together cost a factor of ten.
        session.socket.setNoDelay(true);
        session.bind_transceiver({ system_id: decodeURIComponent(username), password: decodeURIComponent(password) }, (answer) => {
          isBound = answer.command_status === 0;
          if (isBound) resolve(session);
          else reject(new Error(`the SMS provider refused the sign-in (status ${answer.command_status})`));
        });
      });
      session.on('deliver_sm', (pdu: Pdu) => void this.#arrived(session, pdu));
      session.on('error', (cause: Error) => reject(cause));
      session.once('close', () => {
        this.#session = undefined;
        if (isBound) this.#bindAgainSoon();
        reject(new Error('the SMS provider closed the link'));
      });
    });
  }

  /** Says "taken" only once it is: what cannot be stored now, a STOP above all, must come again. */
  async #arrived(session: Session, pdu: Pdu): Promise<void> {
    try {
      await this.#take(pdu);
      session.send(pdu.response());
    } catch (fault) {
      this.#settings.onTrouble?.(fault);
      session.send(pdu.response({ command_status: bringAgain }));
    }
  }

  async #take(pdu: Pdu): Promise<void> {
    if (((pdu.esm_class ?? 0) & receiptBit) !== 0) {
      const receipt = readReceipt(pdu);
      if (receipt) await this.#settings.onReceipt?.(receipt);
      return;
    }
    const text = String(pdu.short_message?.message ?? pdu.message_payload?.message ?? '');
    await this.#settings.onInbound?.({ from: pdu.source_addr ?? '', to: pdu.destination_addr ?? '', text });
  }

  /** Binds now and again whenever the link breaks, so that a STOP arrives even when nothing is being sent. */
  async open(): Promise<void> {
    this.#staysOpen = true;
    await this.#bound();
  }

  #bindAgainSoon(): void {
    if (!this.#staysOpen || this.#isClosed) return;
    setTimeout(() => void this.#bound().catch(() => this.#bindAgainSoon()), bindAgainAfterMs).unref();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const session = await this.#session?.catch(() => undefined);
    await new Promise<void>((resolve) => (session ? session.close(() => resolve()) : resolve()));
  }
}

/** The provider would not take the message. */
export class SmsRefused extends Error {
  override readonly name = 'SmsRefused';
  readonly status: number;
  constructor(status: number) {
    super(`the SMS provider refused the message (status ${status})`);
    this.status = status;
  }
}
