/** The part of the npm package `smpp` 0.5 that Dunwell uses; it ships no types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';

  export interface Pdu {
    command: string;
    command_status: number;
    message_id?: string;
    source_addr?: string;
    destination_addr?: string;
    esm_class?: number;
    short_message?: { message?: string | Buffer; udh?: Buffer[] };
    message_payload?: { message?: string | Buffer };
    receipted_message_id?: string;
    message_state?: number;
    response(fields?: Record<string, unknown>): Pdu;
  }
  export interface Session extends EventEmitter {
    socket: Socket;
    bind_transceiver(fields: Record<string, unknown>, answer: (pdu: Pdu) => void): void;
    submit_sm(fields: Record<string, unknown>, answer: (pdu: Pdu) => void): void;
    deliver_sm(fields: Record<string, unknown>, answer?: (pdu: Pdu) => void): void;
    unbind(answer?: (pdu: Pdu) => void): void;
    send(pdu: Pdu): void;
    close(done?: () => void): void;
    destroy(done?: () => void): void;
    pause(): void;
    resume(): void;
  }
  const smpp: {
    connect(options: { url: string; auto_enquire_link_period?: number; connectTimeout?: number }, connected?: () => void): Session;
    createServer(
      options: Record<string, unknown>,
      onSession: (session: Session) => void,
    ): EventEmitter & { listen(port: number, host: string, ready?: () => void): void; close(done?: () => void): void };
  };
  export default smpp;
}
