import { createServer, type Server, type Socket } from 'node:net';
import { type Connection, connect } from '@dunwell/db';
import { type FreshDatabase, freshDatabase } from '@dunwell/db/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeDeps } from '../process-deps.ts';
import { readSettings } from '../settings.ts';
import { health } from './health.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

const depsOn = (connection: Connection) =>
  Promise.resolve(
    makeDeps(connection, readSettings({ DATABASE_URL: fresh.url, DUNWELL_TOKEN: 'a-token-for-machines', DUNWELL_DEMO: '1' })),
  );

/** Accepts whoever comes and never says a word, as a frozen database does. */
let frozen: Server | undefined;
const inIt: Socket[] = [];
const freeze = () =>
  new Promise<string>((resolve) => {
    frozen = createServer((socket) => void inIt.push(socket.on('error', () => {}))).listen(0, '127.0.0.1', () => {
      resolve(`postgres://dunwell:x@127.0.0.1:${(frozen!.address() as { port: number }).port}/dunwell`);
    });
  });
afterEach(() => {
  for (const socket of inIt.splice(0)) socket.destroy();
  frozen?.close();
  frozen = undefined;
});

async function asked(url: string) {
  const connection = connect(url);
  const answer = await health(depsOn(connection));
  return { status: answer.status, body: await answer.json() };
}

test('a house whose database answers is well, Temporal or not', async () => {
  expect(await asked(fresh.url)).toMatchObject({ status: 200, body: { database: true, temporal: false } });
});

test('a dead database and a frozen one are told, not waited for', async () => {
  const url = await freeze();
  expect(await asked(url)).toMatchObject({ status: 503, body: { database: false } });
  frozen!.close();
  for (const socket of inIt.splice(0)) socket.destroy();
  expect(await asked(url)).toMatchObject({ status: 503, body: { database: false } });
});

test('a process that has not come up for want of its database says so as well', async () => {
  expect((await health(Promise.reject(new Error('no database')))).status).toBe(503);
});
