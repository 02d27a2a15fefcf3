import { expect, test } from 'vitest';
import { chosenAs, circumstanceKinds, kindNames } from './circumstance-kinds.ts';

test('a choice becomes what the house takes, and a kind without one adds nothing', () => {
  expect(chosenAs('collectionDeferral', 'surgery')).toEqual({ cause: 'surgery' });
  expect([chosenAs('dispute', 'spoken'), chosenAs('attorney', 'known')]).toEqual([{ isWritten: false }, { isKnown: true }]);
  for (const kind of kindNames) if (circumstanceKinds[kind].field === null) expect(chosenAs(kind, 'x')).toEqual({});
  expect(chosenAs('contactRefused', '')).toEqual({});
});
