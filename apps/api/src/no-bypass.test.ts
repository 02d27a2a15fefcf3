import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routes } from './http/routes.ts';
import { appRouter } from './router.ts';

/**
 * How each changing procedure and route stands to contact. `records`: writes to the database, `signals`: tells a running
 * case, which asks the guard like any other. `reserves`: the worker passes the guard
 * for a call a person then makes by hand, or for a message that it then sends. None makes contact itself. A new one
 * makes this test fail until somebody has thought about it.
 */
const acts: Readonly<Record<string, 'records' | 'signals' | 'reserves'>> = {
  'clock.control': 'records',
  'person.giveConsent': 'records',
  'person.revokeConsent': 'records',
  'person.refuse': 'signals',
  'person.withdrawRefusal': 'records',
  'person.noteNumber': 'records',
  'person.notePreferences': 'records',
  'person.noteCircumstance': 'signals',
  'person.endCircumstance': 'records',
  'person.noteWhereabouts': 'records',
  'desk.reserve': 'reserves',
  'desk.send': 'reserves',
  'desk.end': 'signals',
  'evidence.export': 'records',
  'retention.hold': 'records',
  'retention.release': 'records',
  'retention.liftRefusal': 'records',
  'task.claim': 'records',
  'task.finish': 'signals',
  'strategy.save': 'records',
  'strategy.submit': 'records',
  'strategy.putIntoForce': 'records',
  'table.submit': 'records',
  'rehearsal.start': 'records',
  'rehearsal.cancel': 'records',
  'rehearsal.goOn': 'records',
  'stop.throw': 'records',
  'stop.lift': 'records',
  'artifact.sign': 'records',
  'artifact.reject': 'records',
  'calendar.enter': 'records',
  'artifact.import': 'records',
  'retention.run': 'records',
  'handOver.makeFile': 'records',
  'handOver.takeBack': 'records',
};
const plain: Readonly<Record<string, 'reads' | 'records' | 'signals'>> = {
  'GET /api/behaviour/history': 'records',
  'GET /api/health': 'reads',
  'GET /api/house-keys': 'reads',
  'POST /api/events': 'signals',
  'POST /api/import/cases': 'records',
  'POST /api/import/contacts': 'records',
  'POST /api/import/hand-over-reports': 'records',
  'POST /api/import/payments': 'signals',
  'POST /api/payments': 'signals',
};

test('every procedure that changes something is classified; the rest only read', () => {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  const changing = Object.keys(procedures).filter((path) => procedures[path]!._def.type !== 'query');
  expect(changing.sort()).toEqual(Object.keys(acts).sort());
});

test('every plain route is classified', () => {
  expect(Object.keys(routes).sort()).toEqual(Object.keys(plain).sort());
});

/** What the API may be built from. None of these can dial or send; activities, where the adapters are, is not among them. */
const mayImport =
  /^(\.|@dunwell\/(db|rules|workflows)(\/|$)|@temporalio\/(client|common)$|@trpc\/server(\/|$)|better-auth(\/|$)|drizzle-orm(\/|$)|zod$|node:(crypto|http|stream|stream\/web|fs|fs\/promises|os|path|timers\/promises|url)$)/;
/** The one import beyond that: a rehearsal runs apart, with pretended people and no adapter. */
const apart = ['rehearsal/ask-child.ts: node:child_process'];

/** Whatever a file imports, however it does, that is not permitted, and every `fetch` of its own. */
function strangeIn(text: string): string[] {
  const imported = [...text.matchAll(/(?:\bfrom |\bimport |\bimport\(|\brequire\()['"]([^'"]+)['"]/g)].map(([, from]) => from!);
  return [...imported.filter((from) => !mayImport.test(from)), ...(/(?<![.\w])fetch\(/.test(text) ? ['fetch'] : [])];
}

test.each([
  ["import { makeMessaging } from '@dunwell/activities/messaging';", '@dunwell/activities/messaging'],
  ["import 'nodemailer';", 'nodemailer'],
  ["const { connect } = await import('node:net');", 'node:net'],
  ["const { connect } = require('net');", 'net'],
  ["await fetch('https://example.com');", 'fetch'],
])('a file that says %s would be seen', (line, what) => {
  expect(strangeIn(line)).toEqual([what]);
});

test('the API has nothing to make contact with', () => {
  const dir = new URL('.', import.meta.url).pathname;
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.ts$/.test(name) && !/\.test\.ts$|^test\//.test(name),
  );
  const strange = files.flatMap((name) => strangeIn(readFileSync(join(dir, name), 'utf8')).map((what) => `${name}: ${what}`));
  expect(strange.filter((one) => !apart.includes(one))).toEqual([]);
});
