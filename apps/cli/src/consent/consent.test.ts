import { expect, test } from 'vitest';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { stopThrow } from '../stop/throw.ts';
import { consentGive } from './give.ts';
import { consentRevoke } from './revoke.ts';

const io = { out: async () => {}, err: () => {}, env: { DUNWELL_URL: 'http://127.0.0.1:1' }, isTty: false } as Partial<Io> as Io;
const faultOf = (command: Command, ...args: string[]): Promise<string> =>
  command.run(args, io).then(
    () => 'done',
    (fault: unknown) => (fault instanceof BadInput ? fault.message : String(fault)),
  );

test('everything a consent lacks is said at once, and nobody is asked before', async () => {
  const fault = await faultOf(consentGive, 'C1', '--channel', 'call');
  for (const flag of ['purpose', 'given-to', 'via', 'source', 'reason']) expect(fault).toContain(`--${flag} is missing`);
  const whole = ['--purpose', 'contact', '--given-to', 'creditor', '--via', 'pigeon', '--source', 'form 1', '--reason', 'told us'];
  expect(await faultOf(consentGive, 'C1', '--channel', 'email', ...whole)).toContain('--via: "pigeon" is not one of call, sms');
  expect(await faultOf(consentRevoke, 'C1', '--via', 'call', '--reason', 'told us')).toContain('either --id or --channels');
});

test('a stop names what it stops', async () => {
  expect(await faultOf(stopThrow, 'channel', '--reason', 'drill')).toContain('SUBJECT is missing: which channel');
  expect(await faultOf(stopThrow, 'all', 'sms', '--reason', 'drill')).toContain('all has no SUBJECT');
  expect(await faultOf(stopThrow, 'all')).toContain('--reason is missing');
  expect(await faultOf(stopThrow, 'all', '--reason', 'drill')).toContain('nobody answers');
});
