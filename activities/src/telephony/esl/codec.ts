import { ByteQueue } from './byte-queue.ts';

/** One message of the event socket: its header lines and, when it has a `Content-Length`, its body. */
export interface Frame {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** One event of the switch. Array variables arrive as JSON arrays. */
export type EslEvent = Readonly<Record<string, string | readonly string[]>>;

/** The stream can no longer be understood: the connection has to be given up. */
export class ProtocolFault extends Error {}

/** A header block of FreeSWITCH is a few hundred bytes; the largest bodies seen are channel lists of some megabytes. */
const maxHeaderBytes = 64 * 1024;
const maxBodyBytes = 64 * 1024 * 1024;

function parseHeaders(block: Buffer): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const line of block.toString('utf8').split('\n')) {
    const colon = line.indexOf(':');
    // The first of a repeated header counts; the value is kept raw, since a stray percent sign is not an encoding.
    if (colon > 0) headers[line.slice(0, colon)] ??= line.slice(colon + 1).trim();
  }
  return headers;
}

function bodyLength(headers: Readonly<Record<string, string>>): number | null {
  const text = headers['Content-Length'];
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text) || Number(text) > maxBodyBytes) throw new ProtocolFault(`bad Content-Length: ${text.slice(0, 40)}`);
  return Number(text);
}

/** Cuts a byte stream into frames, wherever the network happened to split it. */
export class FrameReader {
  #queue = new ByteQueue();
  #headers: Record<string, string> | null = null;

  /** @throws ProtocolFault when the stream makes no sense. */
  push(chunk: Buffer): Frame[] {
    this.#queue.push(chunk);
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | null {
    while (!this.#headers) {
      const end = this.#queue.findBlankLine();
      if (end < 0 && this.#queue.length <= maxHeaderBytes) return null;
      if (end < 0 || end > maxHeaderBytes) throw new ProtocolFault(`header block over ${maxHeaderBytes} bytes`);
      const block = this.#queue.take(end + 2).subarray(0, end);
      if (block.length > 0) this.#headers = parseHeaders(block);
    }
    const length = bodyLength(this.#headers);
    if (length !== null && this.#queue.length < length) return null;
    const frame = { headers: this.#headers, body: length === null ? null : this.#queue.take(length) };
    this.#headers = null;
    return frame;
  }
}

/** The event in a `text/event-json` body; `null` when it is not a JSON object (the stream itself is still sound). */
export function parseEvent(body: Buffer): EslEvent | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as EslEvent) : null;
  } catch {
    return null;
  }
}

/** One field of an event as text: the first of an array, empty when absent. */
export function field(event: EslEvent, name: string): string {
  const value = event[name];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : String(value[0] ?? '');
}
