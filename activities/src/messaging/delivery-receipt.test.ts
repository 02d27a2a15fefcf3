import { expect, test } from 'vitest';
import { readReceipt } from './delivery-receipt.ts';

const text = (message: string) => ({ short_message: { message } });

test.each([
  ['fields', { receipted_message_id: 'a1', message_state: 2 }, { providerRef: 'a1', state: 'delivered' }],
  ['fields with a C string', { receipted_message_id: 'a1\0', message_state: 5 }, { providerRef: 'a1', state: 'undeliverable' }],
  [
    'text alone',
    text('id:0123 sub:001 dlvrd:000 submit date:2611221200 done date:2611221201 stat:UNDELIV err:001 text:Hello'),
    { providerRef: '0123', state: 'undeliverable', error: '001' },
  ],
  ['an expiry', text('id:7 stat:EXPIRED err:000'), { providerRef: '7', state: 'expired' }],
  ['a refusal', text('id:7 stat:REJECTD err:34'), { providerRef: '7', state: 'rejected', error: '34' }],
  ['a message still under way', text('id:7 stat:ACCEPTD'), null],
  ['a state nobody knows', { receipted_message_id: '7', message_state: 7 }, null],
  ['no id', text('stat:DELIVRD'), null],
])('a receipt of %s', (_what, given, expected) => {
  expect(readReceipt(given)).toEqual(expected);
});
