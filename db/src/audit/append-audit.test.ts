import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../test/index.ts';
import { appendAudit, verifyAudit } from './index.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const sign = (n: number) =>
  fresh.db.transaction((tx) =>
    appendAudit(tx, { actor: 'mia', action: 'signed', subject: `plan/${n}`, detail: { n, 名: '甲' }, atMs: 1000 + n }),
  );

test('entries written at the same time form one chain, and a change of any of them shows', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, n) => sign(n)));
  expect(await verifyAudit(fresh.db)).toMatchObject({ ok: true, entries: 12 });
  await expect(fresh.pool.query(`update audit_log set actor = 'eve' where seq = 5`)).rejects.toThrow(
    'audit_log is append-only: UPDATE refused',
  );
  await expect(fresh.pool.query(`truncate audit_log`)).rejects.toThrow('append-only');
  await fresh.pool.query(`alter table audit_log disable trigger all; update audit_log set actor = 'eve' where seq = 5`);
  expect(await verifyAudit(fresh.db)).toEqual({ ok: false, seq: 5, fault: 'altered' });
  await fresh.pool.query(`delete from audit_log where seq = 3`);
  expect(await verifyAudit(fresh.db)).toEqual({ ok: false, seq: 3, fault: 'missing' });
});
