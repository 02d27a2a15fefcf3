import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Profile } from './consumer/profile.ts';
import type { Exchange } from './exchange/exchange.ts';

const maxBodyBytes = 256 * 1024;

/** Everything the switch has counted, as JSON. */
const boardOf = (exchange: Exchange): object => ({
  live: exchange.calls.size,
  counters: Object.fromEntries([...exchange.counters].sort(([a], [b]) => a.localeCompare(b))),
  redialled: [...exchange.dials].filter(([, times]) => times > 1).map(([uuid, times]) => ({ uuid, times })),
});

function page(exchange: Exchange): string {
  const rows = Object.entries((boardOf(exchange) as { counters: Record<string, number> }).counters);
  const table = rows.map(([name, count]) => `<tr><td>${name}</td><td>${count}</td></tr>`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Switchboard</title>
<style>body{font:15px/1.5 system-ui;margin:2rem;max-width:40rem}td{padding:0 1.5rem 0 0}td+td{text-align:right;font-variant-numeric:tabular-nums}</style>
<h1>Switchboard</h1><p>A stand-in for FreeSWITCH. ${exchange.calls.size} live calls. Nobody real is called.</p><table>${table}</table>
<p>GET /counters · GET /calls/UUID · GET and PUT /proportions</p></html>`;
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/html; charset=utf-8' : 'application/json' });
  response.end(isText ? body : `${JSON.stringify(body)}\n`);
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > maxBodyBytes) return null;
  }
  return text;
}

/** Replaces the proportions; what is wrong is named and nothing changes. */
async function putProportions(exchange: Exchange, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await readBody(request);
  if (text === null) return reply(response, 413, { error: `at most ${maxBodyBytes} bytes` });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return reply(response, 400, { error: 'not JSON' });
  }
  const profile = Profile.safeParse(document);
  if (!profile.success) return reply(response, 400, { error: profile.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) });
  exchange.profile = profile.data;
  reply(response, 200, exchange.profile);
}

/** Counters, dials per attempt id and proportions over HTTP. */
export function makeBoardServer(exchange: Exchange): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    const call = /^\/calls\/([0-9a-f-]{36})$/.exec(path);
    if (path === '/proportions' && request.method === 'PUT') {
      putProportions(exchange, request, response).catch(() => response.destroy());
      return;
    }
    if (request.method !== 'GET') return reply(response, 405, { error: 'GET, or PUT /proportions' });
    if (path === '/') return reply(response, 200, page(exchange));
    if (path === '/proportions') return reply(response, 200, exchange.profile);
    if (path === '/counters') return reply(response, 200, boardOf(exchange));
    if (call) {
      const uuid = call[1]!;
      return reply(response, 200, {
        dials: exchange.dials.get(uuid) ?? 0,
        isLive: exchange.calls.has(uuid),
        saying: exchange.calls.get(uuid)?.saying ?? '',
        record: exchange.record(uuid) ?? null,
        tape: exchange.tapes.get(uuid) ?? [],
      });
    }
    reply(response, 404, { error: 'no such page' });
  });
}
