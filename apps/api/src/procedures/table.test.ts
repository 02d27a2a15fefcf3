import { Table } from '@dunwell/rules/ruleset';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../test/house.ts';

const overdue = Table.parse({
  format: 'dunwell.table/1',
  id: 'overdue',
  name: 'Overdue',
  inputs: [{ fact: 'daysPastDue' }],
  rows: [
    { when: [{ atMost: 30 }], outcome: 'early' },
    { when: [{ above: 30 }], outcome: 'late' },
  ],
});

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.fresh.close());

test('a table is handed in, found again, and waits for compliance', async () => {
  const manager = house.as('strategyManager');
  expect(await manager.table.submit(overdue)).toMatchObject({ isNew: true });
  expect(await manager.table.submit(overdue)).toMatchObject({ isNew: false });
  expect(await manager.table.get({ id: 'overdue' })).toMatchObject({ status: 'inReview', table: overdue });
  expect(await manager.table.list()).toMatchObject([{ id: 'overdue', rows: 2, inputs: 1 }]);
  expect(await house.as('compliance').artifact.list({ isWaiting: true })).toMatchObject([{ kind: 'ruleset', id: 'overdue' }]);
});

test('a table that leaves cases out is not handed in, and says which rows are wrong', async () => {
  const gap = { ...overdue, rows: overdue.rows.slice(0, 1) };
  await expect(house.as('strategyManager').table.submit(gap)).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
});
