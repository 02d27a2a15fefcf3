import { randomUUID } from 'node:crypto';
import smpp, { type Pdu } from 'smpp';
import type { Box } from './box.ts';
import { Deliveries } from './deliveries.ts';
import { fateOf } from './fate.ts';

export interface SmsCatcher {
  /** Speaks as the consumer: delivers a text to whoever is bound. False when nobody is. */
  reply(sms: { from: string; to: string; text: string }): boolean;
  close(): Promise<void>;
}

/** How long a text takes to arrive, in real ms. */
const deliveryMs = 200;

/** An SMS centre that takes every text, delivers none, and reports on every part as a real one does. */
export function catchSms(box: Box, { port, unreachableShare }: { port: number; unreachableShare: number }): Promise<SmsCatcher> {
  const deliveries = new Deliveries();
  const segments = new Map<string, string[]>();
  const server = smpp.createServer({}, (session) => {
    session.socket.setNoDelay(true);
    session.on('bind_transceiver', (pdu: Pdu) => {
      session.send(pdu.response());
      deliveries.bind(session);
    });
    session.on('submit_sm', (pdu: Pdu) => {
      const id = randomUUID();
      session.send(pdu.response({ message_id: id }));
      setTimeout(() => deliveries.bring(receipt(id, pdu, unreachableShare)), deliveryMs).unref();
      const body = joined(segments, pdu);
      if (body === undefined) return;
      const to = `+${pdu.destination_addr ?? ''}`;
      box.add({ id, channel: 'sms', from: pdu.source_addr ?? '', to, body, at: new Date().toISOString() });
    });
    session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu: Pdu) => session.send(pdu.response()));
    session.on('error', () => session.close());
    session.on('close', () => deliveries.unbind(session));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({
        reply: ({ from, to, text }) => {
          const { isAnybodyBound } = deliveries;
          if (isAnybodyBound)
            deliveries.bring({ source_addr: from.replace(/^\+/, ''), destination_addr: to, short_message: { message: text } });
          return isAnybodyBound;
        },
        close: () =>
          new Promise((done) => {
            deliveries.close();
            server.close(() => done());
          }),
      }),
    );
  });
}

/** The delivery receipt of one part. @source SMPP v3.4 appendix B */
function receipt(id: string, pdu: Pdu, unreachableShare: number): Record<string, unknown> {
  const { state, stat, error } = fateOf(pdu.destination_addr ?? '', unreachableShare);
  return {
    esm_class: 4,
    source_addr: pdu.destination_addr,
    destination_addr: pdu.source_addr,
    receipted_message_id: id,
    message_state: state,
    short_message: { message: `id:${id} sub:001 dlvrd:${state === 2 ? '001' : '000'} stat:${stat} err:${error}` },
  };
}

/** The whole text once the last segment is in; `undefined` before. */
function joined(segments: Map<string, string[]>, pdu: Pdu): string | undefined {
  const text = String(pdu.short_message?.message ?? pdu.message_payload?.message ?? '');
  // The library hands over each information element apart: id 0, length 3, reference, total, index.
  const header = pdu.short_message?.udh?.find((element) => element[0] === 0 && element.length === 5);
  if (!header) return text;
  const [reference, total, index] = [header[2]!, header[3]!, header[4]!];
  const key = `${pdu.source_addr}|${pdu.destination_addr}|${reference}`;
  const parts = segments.get(key) ?? [];
  parts[index - 1] = text;
  segments.set(key, parts);
  if (parts.filter((part) => part !== undefined).length < total) return undefined;
  segments.delete(key);
  return parts.join('');
}
