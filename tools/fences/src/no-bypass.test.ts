import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;
const folders = ['rules/src', 'workflows/src', 'activities/src', 'db/src', 'apps/api/src', 'apps/worker/src'];

function sources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (dir: string): void => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'test') visit(path);
      } else if (/\.ts$/.test(entry.name) && !/\.(test|fixture|d)\.ts$/.test(entry.name))
        found.set(relative(root, path), readFileSync(path, 'utf8'));
    }
  };
  for (const folder of folders) visit(join(root, folder));
  return found;
}
const files = sources();
const holding = (pattern: RegExp): string[] => [...files].filter(([, text]) => pattern.test(text)).map(([path]) => path);

/** Everything in the running parts that could reach somebody outside. A new file makes this fail until it is classified here. */
const outward: Readonly<Record<string, string>> = {
  'activities/src/messaging/smtp.ts': 'e-mail: a Sender, behind makeMessaging',
  'activities/src/messaging/smpp-link.ts': 'SMS: used by smppSender only, behind makeMessaging',
  'activities/src/messaging/http-gateway.ts': 'push: a Sender, behind makeMessaging',
  'activities/src/telephony/esl/connection.ts': 'the switch: used by makeFreeswitch only, which spends the token before it dials',
  'activities/src/telephony/switchboard-process.ts': 'starts the stand-in switchboard for tests and benches',
  'activities/src/advance/load-plan.ts': 'contacts nobody: its `fetch` reads artifacts from the database',
  'apps/worker/src/metrics.ts': 'contacts nobody: answers the metrics scraper',
  'apps/api/src/rehearsal/ask-child.ts': 'contacts nobody: rehearses in a process of its own, with pretended people',
  'apps/api/src/main.ts': 'contacts nobody: answers browsers and machines',
  'apps/api/src/http/listener.ts': 'contacts nobody: how they are answered on Node',
};
const outwardPattern =
  /(?:\bfrom |\bimport |\bimport\(|\brequire\()['"](?:(?:node:)?(?:net|tls|http|https|http2|dgram|child_process)|nodemailer[^'"]*|smpp|undici|ws|web-push|twilio)['"]|(?<![.\w])fetch\(|new WebSocket/;

test('every file that can reach the outside is known and classified', () => {
  expect(holding(outwardPattern).sort()).toEqual(Object.keys(outward).sort());
});

test.each([
  "import { connect } from 'node:net';",
  "import { connect } from 'net';",
  "import 'undici';",
  "const { connect } = await import('node:tls');",
  "const mailer = require('nodemailer/lib/smtp-connection');",
  "await fetch('https://example.com');",
  "const socket = new WebSocket('wss://example.com');",
])('a file that says %s would be seen', (line) => {
  expect(outwardPattern.test(line)).toBe(true);
});

/** Every maker of an adapter, and the one place that may put it to work. */
const adapters: Readonly<Record<string, string>> = {
  smtpSender: 'apps/worker/src/post.ts',
  smppSender: 'apps/worker/src/post.ts',
  httpSender: 'apps/worker/src/post.ts',
  letterSender: 'apps/worker/src/post.ts',
  makeFreeswitch: 'apps/worker/src/outside.ts',
};

const maker = /export (?:const|function) (\w+)(?:(?!export |=> \{)[\s\S])*?\): (?:Sender|Telephony)\b/g;
const makersIn = (text: string): string[] => [...text.matchAll(maker)].map(([, name]) => name!);

test('every adapter that can send or dial is known', () => {
  const makers = [...files].flatMap(([, text]) => makersIn(text));
  expect([...new Set(makers)].sort()).toEqual(Object.keys(adapters).sort());
});

test.each([
  'export const faxSender = (url: string): Sender => async (message) => dial(url, message);',
  'export function makeSwitch({ url }: { url: string }): Telephony {\n  return {};\n}',
])('a new adapter would be seen: %s', (text) => {
  expect(makersIn(text)).toHaveLength(1);
});

test.each(Object.entries(adapters))('%s is put to work in %s only', (name, place) => {
  const users = holding(new RegExp(`\\b${name}\\(`)).filter(
    (path) => !new RegExp(`export (const|function) ${name}\\b`).test(files.get(path)!),
  );
  expect(users).toEqual([place]);
});

test('the worker puts the guard’s token in front of every adapter', () => {
  expect(files.get('apps/worker/src/post.ts')).toContain('makeMessaging(senders, guard.verifyToken)');
  expect(files.get('apps/worker/src/outside.ts')).toMatch(/makeFreeswitch\(\{[^}]*verifyToken: guard\.verifyToken/);
  expect(files.get('activities/src/messaging/messaging.ts')).toMatch(
    /if \(!\(await verifyToken\([\s\S]*?throw new TokenRefused[\s\S]*?sender\(message\)/,
  );
});

test.each([
  ['telephony.place(', ['activities/src/contact/place-call.ts']],
  ['messaging.send(', ['activities/src/contact/send-once.ts']],
])('%s is called by one activity, after it has reserved', (call, callers) => {
  const found = [...files].filter(([, text]) => text.includes(call));
  expect(found.map(([path]) => path)).toEqual(callers);
  for (const [path, text] of found) expect(`${path} ${text.includes('guard.reserve(')}`).toBe(`${path} true`);
});

/** What the worker lets Temporal call. */
const registered: Readonly<Record<string, string>> = {
  advance: 'decides; contacts nobody',
  runBook: 'ages, scores and starts cases; contacts nobody',
  placeCall: 'reserves before it dials',
  sendMessage: 'reserves before it sends',
};

test('every activity the worker registers is classified', () => {
  const names = [...files.get('apps/worker/src/workers.ts')!.matchAll(/activities: \{([^}]*)\}/g)].flatMap(([, list]) =>
    list!.split(',').map((name) => name.trim()),
  );
  expect(names.sort()).toEqual(Object.keys(registered).sort());
});
