import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { handle } from './http/handle.ts';

const port = Number(process.env.PORT ?? 3001);

/** The API on its own, for when the screens are served elsewhere. */
const server = createServer(async (incoming, outgoing) => {
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const init: RequestInit & { duplex?: 'half' } = { method: incoming.method ?? 'GET', headers: headersOf(incoming.headers) };
  if (hasBody) Object.assign(init, { body: Readable.toWeb(incoming), duplex: 'half' });
  const answer = await handle(new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`), init));
  outgoing.writeHead(answer.status, [...answer.headers].flat());
  if (answer.body) Readable.fromWeb(answer.body as NodeStream).pipe(outgoing);
  else outgoing.end();
});

const headersOf = (all: NodeJS.Dict<string | string[]>): Headers =>
  new Headers(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]])));

server.listen(port, '127.0.0.1', () => console.error(`api ready on http://127.0.0.1:${port}`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
