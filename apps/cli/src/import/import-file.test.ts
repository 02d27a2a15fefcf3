import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Io } from '../io.ts';
import { importCases } from './cases.ts';

const dir = mkdtempSync(join(tmpdir(), 'cli-import-'));
const file = join(dir, 'portfolio.csv');
let server: Server;
let received: { path: string; token: string | undefined; body: string };
let answerLines: object[];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    received = { path: request.url!, token: request.headers.authorization, body };
    if (received.token !== 'Bearer t') {
      response.writeHead(401).end(JSON.stringify({ error: { message: 'sign in or send the token', issues: [] } }));
      return;
    }
    response.writeHead(200).end(answerLines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});
beforeEach(() => writeFileSync(file, 'case_ref\nA\n'));

const counts = { read: 2, created: 1, updated: 0, unchanged: 0, rejected: 1 };

async function run(args: string[], env: Record<string, string> = {}) {
  const printed: { out: string[]; err: string[] } = { out: [], err: [] };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const io = {
    out: async (line: string) => void printed.out.push(line),
    err: (line: string) => void printed.err.push(line),
    env: { DUNWELL_URL: url, DUNWELL_TOKEN: 't', ...env },
    isTty: false,
  } as Partial<Io> as Io;
  const code = await importCases.run(args, io);
  return { code, ...printed };
}

test('the file goes up as it is; counts come back on standard output and rejected rows beside the file', async () => {
  answerLines = [
    { type: 'progress', ...counts },
    { type: 'reject', line: 3, reasons: ['principal is empty', 'country is empty'], text: 'B,"x"' },
    { type: 'imported', importId: 'i', rejectsFile: null, ...counts },
  ];
  const { code, out, err } = await run([file, '--creditor', 'acme']);
  expect({ code, err }).toEqual({ code: 0, err: ['2 rows read, 1 rejected', expect.stringContaining('yours to mend and to delete')] });
  expect(JSON.parse(out.join(''))).toEqual({ ...counts, rejectsFile: `${file}.rejects.csv` });
  expect(received).toMatchObject({ path: '/api/import/cases?file=portfolio.csv&creditor=acme', body: 'case_ref\nA\n' });
  expect(readFileSync(`${file}.rejects.csv`, 'utf8')).toBe('line,reason,row\n3,"principal is empty; country is empty","B,""x"""\n');
});

test('what went wrong is one clear line each', async () => {
  answerLines = [{ type: 'refused', issues: ['column case_ref is missing', 'column country is missing'] }];
  await expect(run([file])).rejects.toThrow(`${file}: column case_ref is missing\n${file}: column country is missing`);
  answerLines = [{ type: 'failed', message: 'the disk of the database is full; 0 rows are known to be in' }];
  await expect(run([file])).rejects.toThrow('the disk of the database is full');
  answerLines = [];
  await expect(run([file])).rejects.toThrow('the connection ended before the import did');
  await expect(run([join(dir, 'none.csv')])).rejects.toThrow('no such file');
  await expect(run([file], { DUNWELL_TOKEN: 'bad' })).rejects.toThrow('DUNWELL_TOKEN holds the token');
  await expect(run([file], { DUNWELL_URL: 'http://127.0.0.1:9' })).rejects.toThrow('is Dunwell running?');
  await expect(run([file], { DUNWELL_URL: 'nonsense' })).rejects.toThrow('DUNWELL_URL');
});
