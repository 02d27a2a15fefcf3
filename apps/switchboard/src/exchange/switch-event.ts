/** One event before it is put in a wire format. */
export interface SwitchEvent {
  readonly name: string;
  /** Of a CUSTOM event. */
  readonly subclass?: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
}

/** Percent-encodes a value as the real switch does: commas and slashes stay. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/');

const plainValue = (value: string | readonly string[]): string => encode(typeof value === 'string' ? value : `ARRAY::${value.join('|:')}`);

/** The event as one frame, ready for the socket. */
export function encodeEvent(event: SwitchEvent, format: 'plain' | 'json'): string {
  const bodyLength = event.body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(event.body)) };
  const payload =
    format === 'json'
      ? JSON.stringify({ ...event.fields, ...bodyLength, ...(event.body === undefined ? {} : { _body: event.body }) })
      : `${Object.entries({ ...event.fields, ...bodyLength })
          .map(([name, value]) => `${name}: ${plainValue(value)}\n`)
          .join('')}\n${event.body ?? ''}`;
  return `Content-Length: ${Buffer.byteLength(payload)}\nContent-Type: text/event-${format}\n\n${payload}`;
}
