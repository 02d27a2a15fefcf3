import type { IncomingMessage, RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';

/** Lets Node's HTTP server be answered by what answers web requests. */
export const listener =
  (answer: (request: Request) => Promise<Response>): RequestListener =>
  async (incoming, outgoing) => {
    const said = await answer(requestOf(incoming));
    outgoing.writeHead(said.status, [...said.headers].flat());
    if (said.body) Readable.fromWeb(said.body as NodeStream).pipe(outgoing);
    else outgoing.end();
  };

function requestOf(incoming: IncomingMessage): Request {
  const method = incoming.method ?? 'GET';
  const init: RequestInit & { duplex?: 'half' } = { method, headers: headersOf(incoming.headers) };
  if (method !== 'GET' && method !== 'HEAD') Object.assign(init, { body: Readable.toWeb(incoming), duplex: 'half' });
  return new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`), init);
}

const headersOf = (all: NodeJS.Dict<string | string[]>): Headers =>
  new Headers(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]])));
