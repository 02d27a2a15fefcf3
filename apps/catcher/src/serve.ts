import { createServer, type IncomingMessage, type Server } from 'node:http';
import { z } from 'zod';
import type { Box } from './box.ts';
import type { SmsCatcher } from './catch-sms.ts';
import { page } from './page.ts';

const Query = z.object({ to: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(1000).default(100) });
const Reply = z.strictObject({ from: z.string().regex(/^\+\d{5,15}$/), to: z.string().max(20), text: z.string().max(1600) });
const Push = z.object({
  id: z.string().max(100),
  to: z.string().max(400),
  subject: z.string().max(400).optional(),
  body: z.string().max(10_000),
});

/** `/` page · `/messages` JSON · POST `/reply` speaks as the consumer · POST `/push` takes what would go to a push service. */
export function serve(box: Box, sms: SmsCatcher, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://catcher');
    const json = (status: number, value: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const query = Query.safeParse(Object.fromEntries(url.searchParams));
    if (!query.success)
      return json(400, { error: query.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') });
    const { to, limit } = query.data;
    const list = (): ReturnType<Box['list']> => box.list({ limit, ...(to ? { to } : {}) });
    if (request.method === 'GET' && url.pathname === '/messages') return json(200, { count: box.count, messages: list() });
    if (request.method === 'GET' && url.pathname === '/')
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(list(), box.count));
    if (request.method !== 'POST') return json(404, { error: 'not found' });
    body(request)
      .then((raw) => {
        if (url.pathname === '/reply') {
          const read = Reply.safeParse(raw);
          if (!read.success) return json(400, { error: 'from (+digits), to and text are needed' });
          return sms.reply(read.data) ? json(202, { ok: true }) : json(503, { error: 'nobody is bound to receive SMS' });
        }
        const push = url.pathname === '/push' ? Push.safeParse(raw) : undefined;
        if (!push?.success) return json(push ? 400 : 404, { error: push ? 'id, to and body are needed' : 'not found' });
        const { id, to: device, subject, body: text } = push.data;
        box.add({
          id,
          channel: 'push',
          from: 'dunwell',
          to: device,
          ...(subject ? { subject } : {}),
          body: text,
          at: new Date().toISOString(),
        });
        return json(202, { ok: true });
      })
      .catch(() => json(400, { error: 'the body is not JSON of at most 64 kB' }));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function body(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 65_536) throw new Error('too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
