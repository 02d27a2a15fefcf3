import { randomUUID } from 'node:crypto';
import smpp, { type Pdu, type Session } from 'smpp';
import type { Box } from './box.ts';

export interface SmsCatcher {
  /** Speaks as the consumer: delivers a text to whoever is bound. False when nobody is. */
  reply(sms: { from: string; to: string; text: string }): boolean;
  close(): Promise<void>;
}

/** An SMS centre that takes every text, delivers none, and sends receipts as a real one does. */
export function catchSms(box: Box, port: number): Promise<SmsCatcher> {
  const bound = new Set<Session>();
  const segments = new Map<string, string[]>();
  const server = smpp.createServer({}, (session) => {
    session.socket.setNoDelay(true);
    session.on('bind_transceiver', (pdu: Pdu) => {
      session.send(pdu.response());
      bound.add(session);
    });
    session.on('submit_sm', (pdu: Pdu) => {
      const id = randomUUID();
      session.send(pdu.response({ message_id: id }));
      const text = joined(segments, pdu);
      if (text === undefined) return;
      box.add({
        id,
        channel: 'sms',
        from: pdu.source_addr ?? '',
        to: `+${pdu.destination_addr ?? ''}`,
        body: text,
        at: new Date().toISOString(),
      });
      session.deliver_sm({
        esm_class: 4,
        source_addr: pdu.destination_addr,
        destination_addr: pdu.source_addr,
        receipted_message_id: id,
        message_state: 2,
        short_message: { message: `id:${id} stat:DELIVRD` },
      });
    });
    session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu: Pdu) => session.send(pdu.response()));
    session.on('error', () => session.close());
    session.on('close', () => bound.delete(session));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({
        reply: ({ from, to, text }) => {
          const session = [...bound].at(-1);
          session?.deliver_sm({ source_addr: from.replace(/^\+/, ''), destination_addr: to, short_message: { message: text } });
          return session !== undefined;
        },
        close: () =>
          new Promise((done) => {
            for (const session of bound) session.destroy();
            server.close(() => done());
          }),
      }),
    );
  });
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
