/** What a provider says became of one part of a message. */
export interface DeliveryReceipt {
  /** The provider's id of the part, as it gave it when it took it. */
  readonly providerRef: string;
  readonly state: 'delivered' | 'undeliverable' | 'expired' | 'rejected';
  readonly error?: string;
}

/** The fields of a `deliver_sm` that a receipt is read from. */
interface ReceiptFields {
  readonly receipted_message_id?: string;
  readonly message_state?: number;
  readonly short_message?: { readonly message?: string | Buffer };
  readonly message_payload?: { readonly message?: string | Buffer };
}

/** Final message states; the others say that it is still under way, or nothing. @source SMPP v3.4 §5.2.28 */
const states: Readonly<Record<string, DeliveryReceipt['state']>> = {
  2: 'delivered',
  3: 'expired',
  4: 'rejected',
  5: 'undeliverable',
  8: 'rejected',
  DELIVRD: 'delivered',
  EXPIRED: 'expired',
  DELETED: 'rejected',
  UNDELIV: 'undeliverable',
  REJECTD: 'rejected',
};

/** Ids longer than any provider gives out are not looked up. */
const longestRef = 65;

/** Reads a receipt from its fields, or from its text where a provider sends no fields; `null` when it is not final. @source SMPP v3.4 appendix B */
export function readReceipt(pdu: ReceiptFields): DeliveryReceipt | null {
  const text = String(pdu.short_message?.message ?? pdu.message_payload?.message ?? '');
  const providerRef = String(pdu.receipted_message_id ?? /\bid:(\S+)/i.exec(text)?.[1] ?? '').replace(/\0+$/, '');
  const state = states[String(pdu.message_state ?? /\bstat:(\w+)/i.exec(text)?.[1]?.toUpperCase() ?? '')];
  if (!state || providerRef === '' || providerRef.length > longestRef) return null;
  const error = /\berr:(\w{1,20})/i.exec(text)?.[1];
  return { providerRef, state, ...(error && !/^0+$/.test(error) ? { error } : {}) };
}
