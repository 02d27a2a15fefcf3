import { expect, test } from 'vitest';
import { endChoices, endOf } from './call-end.ts';

const form = (values: Record<string, string>): FormData => {
  const filled = new FormData();
  for (const [name, value] of Object.entries(values)) filled.set(name, value);
  return filled;
};

test('a promise carries its amount in the smallest unit of its currency', () => {
  const told = { form: form({ amount: '120.5', dueOn: '2026-12-01' }), currency: 'USD' };
  expect(endOf('spoke', 'promised', told)).toMatchObject({
    outcome: 'conversation',
    promise: { amountMinor: 12_050, dueOn: '2026-12-01' },
  });
  expect(endOf('spoke', 'promised', { ...told, currency: 'JPY' })).toMatchObject({ promise: { amountMinor: 121 } });
});

test('only a conversation has a result', () => {
  for (const choice of endChoices)
    if (choice !== 'spoke') expect(endOf(choice, 'promised', { form: form({}), currency: 'USD' })).toMatchObject({ result: 'noResult' });
});
