import type { Sender } from './messaging.ts';
import { ProviderAway } from './provider-away.ts';
import { type SmppLink, SmsRefused } from './smpp-link.ts';
import { smsParts } from './sms-parts.ts';

const plainSegment = 0x00;
/** esm_class bit for a user-data header. @source SMPP v3.4 §5.2.12 */
const withHeader = 0x40;

/** ESME_RINVDSTADR: there is no such number. @source SMPP v3.4 §5.1.3 */
const invalidDestination = 0x0b;

/** Sends SMS over SMPP 3.4, cut into segments where the text is long. */
export const smppSender = (link: SmppLink, senderNumber: string): Sender => {
  let reference = 0;
  return async ({ to, body }) => {
    const { dataCoding, parts } = smsParts(body);
    reference = (reference + 1) % 256;
    const ids: string[] = [];
    try {
      for (const [index, message] of parts.entries()) {
        // Concatenated short messages, 8-bit reference. @source 3GPP TS 23.040 §9.2.3.24.1
        const udh = Buffer.from([5, 0, 3, reference, parts.length, index + 1]);
        ids.push(
          await link.submit({
            source_addr: senderNumber,
            destination_addr: to.replace(/^\+/, ''),
            dest_addr_ton: 1,
            dest_addr_npi: 1,
            registered_delivery: 1,
            data_coding: dataCoding,
            esm_class: parts.length > 1 ? withHeader : plainSegment,
            short_message: parts.length > 1 ? { udh, message } : { message },
          }),
        );
      }
      return { outcome: 'sent', providerRef: ids[0] ?? '', reportedAs: ids.filter(Boolean) };
    } catch (cause) {
      if (cause instanceof ProviderAway && ids.length > 0) throw new Error('the link broke after a part had left', { cause });
      // Once a part has left, a refusal of the next does not mean that nothing was sent.
      if (!(cause instanceof SmsRefused) || ids.length > 0) throw cause;
      return { outcome: 'undeliverable', isDeadAddress: cause.status === invalidDestination };
    }
  };
};
