import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyColumns } from '@dunwell/rules/simulation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Io, processIo } from '../io.ts';
import { behaviourFit } from './fit.ts';
import { behaviourHistory } from './history.ts';

const rows = [
  historyColumns.join(','),
  'case,a1,b1,2026-03-01,3,,,,,,open,,9',
  'contact,a1,b1,2026-03-10,12,19,call,ai_voice,to-1,0,rang_no_answer,,',
];

let server: Server;
let isBroken = false;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.headers.authorization !== 'Bearer t')
      return void response.writeHead(401).end(JSON.stringify({ error: { message: 'sign in or send the token' } }));
    if (request.url !== '/api/behaviour/history?days=90') return void response.writeHead(404).end();
    response.writeHead(200).write(`${rows.join('\n')}\n`, () => (isBroken ? response.destroy() : response.end()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

async function run(command: typeof behaviourFit, args: string[], token = 't'): Promise<string> {
  const lines: string[] = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { DUNWELL_URL: url, DUNWELL_TOKEN: token };
  const io: Io = { ...processIo(), out: async (line) => void lines.push(line), err: () => {}, env };
  await command.run(args, io);
  return lines.join('\n');
}

test('the history of a house is written line by line, and learnt from as it is', async () => {
  const history = await run(behaviourHistory, ['--days', '90']);
  expect(history.split('\n')).toEqual(rows);
  const path = join(await mkdtemp(join(tmpdir(), 'dunwell-history-')), 'h.csv');
  await writeFile(path, `${history}\n`);
  expect(JSON.parse(await run(behaviourFit, ['--history', path])).basis).toMatchObject({ contacts: 1, cases: 1, from: '2026-03-01' });
});

test('a refusal is told, and half a history is not taken for a whole one', async () => {
  await expect(run(behaviourHistory, ['--days', '90'], 'wrong')).rejects.toThrow(/sign in or send the token \(DUNWELL_URL/);
  await expect(run(behaviourHistory, ['--days', '0'])).rejects.toThrow('--days');
  isBroken = true;
  await expect(run(behaviourHistory, ['--days', '90'])).rejects.toThrow('broke off');
});
