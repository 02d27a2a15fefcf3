import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit } from '@dunwell/db/audit';
import { filesOfRuns } from '@dunwell/db/erased-files';
import { houseKeys } from '@dunwell/db/house-keys';
import { liftHold, setHold } from '@dunwell/db/legal-hold';
import { runRetention } from '@dunwell/db/retention';
import { attempts } from '@dunwell/db/schema';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import type { LocalDate } from '@dunwell/rules';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eraseFiles, lookForFiles } from './erase-files.ts';
import { type FilePlace, filePlaces, makeFileKeeper } from './index.ts';
import { sweepFiles } from './sweep-files.ts';

const keys = houseKeys(['k'.repeat(32)]);
const dir = mkdtempSync(join(tmpdir(), 'file-keeper-'));
const places = filePlaces(dir, `esl://:p@h?recordings=${dir}/recordings&records=${dir}/calls`);
const folderOf = (name: string): string => places.find((place) => place.name === name)!.folder;
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  await fresh?.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const { folder } of places) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  await fresh.pool.query('truncate erased_files, erased_attempts');
});

/** Somebody rung, recorded and written to long ago, whose case is closed. */
async function contacted(on = '2020-05-01') {
  const sample = await sampleCase(fresh.db, { case: { status: 'closed', openedOn: '2020-01-01' } });
  const [call, letter] = [randomUUID(), randomUUID()];
  const made = { caseId: sample.caseId, consumerId: sample.consumerId, state: 'settled', reservedAtMs: Date.parse(on) } as const;
  await fresh.db.insert(attempts).values([
    { ...made, attemptId: call, channel: 'call', to: '+12125550143' },
    { ...made, attemptId: letter, channel: 'letter', to: '1 Main Street' },
  ]);
  const files = [
    join(folderOf('letters'), `${letter}.pdf`),
    join(folderOf('letters'), `${letter}.pdf.part`),
    join(folderOf('recordings'), `${call}.wav`),
    join(folderOf('callRecords'), `a_${call}.cdr.json`),
  ];
  for (const file of files) writeFileSync(file, `of ${file}`);
  return { ...sample, files };
}
const run = (businessDate: LocalDate = '2026-11-22') => runRetention(fresh.db, { businessDate, startedBy: 'cora', keys });
async function settle(all: readonly FilePlace[] = places): Promise<void> {
  const round = makeFileKeeper(fresh.db, all);
  for (let i = 0; i < 20 && (await round()) === 0; i++);
}
const left = (files: readonly string[]): number => files.filter((file) => existsSync(file)).length;

test('the files of who is erased go with their hashes on record; those of who is held or protected stay', async () => {
  const [due, held, recent] = [await contacted(), await contacted(), await contacted('2026-05-01')];
  const hold = { consumerId: held.consumerId, reason: 'litigation', by: 'cora', atMs: 0 };
  await setHold(fresh.db, hold);
  writeFileSync(join(folderOf('letters'), 'notes.txt'), 'not ours');
  const { runId } = await run();
  await settle();
  expect([due, held, recent].map(({ files }) => left(files))).toEqual([0, 4, 4]);
  expect(readdirSync(folderOf('letters'))).toContain('notes.txt');
  expect(await filesOfRuns(fresh.db)).toMatchObject([
    { runId, place: 'callRecords', erased: 1, waiting: 0 },
    { runId, place: 'letters', erased: 2 },
    { runId, place: 'recordings', erased: 1 },
  ]);
  const { rows } = await fresh.pool.query("select detail from audit_log where action = 'erasedFiles'");
  expect(rows).toMatchObject([
    { detail: { files: 4, byPlace: { letters: 2, recordings: 1, callRecords: 1 }, filesHash: expect.any(String) } },
  ]);
  expect(await verifyAudit(fresh.db)).toMatchObject({ ok: true });
  await liftHold(fresh.db, hold);
  await run();
  await settle();
  expect([held, recent].map(({ files }) => left(files))).toEqual([0, 4]);
});

test('a file that comes back after its person was erased is found and goes again; the proof is told anew', async () => {
  const { files } = await contacted();
  await run();
  await settle();
  writeFileSync(files[2]!, 'restored from a backup of the folder');
  await settle();
  expect(left(files)).toBe(0);
  const { rows } = await fresh.pool.query(
    "select detail ->> 'files' as files from audit_log where action = 'erasedFiles' order by seq desc limit 2",
  );
  expect(rows.map((row) => row.files)).toEqual(['5', '4']);
});

test('a file that no record names waits as long as the strictest place asks, from the day it was found', async () => {
  const orphan = join(folderOf('recordings'), `${randomUUID()}.wav`);
  writeFileSync(orphan, 'whose?');
  await settle();
  const { rows } = await fresh.pool.query(`select keep_until > (business_now() + interval '1094 days')::date as is_long from erased_files`);
  expect(rows).toEqual([{ is_long: true }]);
  await run();
  await settle();
  expect(existsSync(orphan)).toBe(true);
  const inTenYears = new Date(Date.now() + 10 * 366 * 86_400_000).toISOString().slice(0, 10) as LocalDate;
  await run(inTenYears);
  await settle();
  expect(existsSync(orphan)).toBe(false);
});

test('a folder that is away is waited for, and what was in it goes when it is back', async () => {
  const { files } = await contacted();
  const [folder, away] = [folderOf('recordings'), `${dir}/away`];
  renameSync(folder, away);
  await run();
  await settle();
  expect(left(files.slice(0, 2))).toBe(0);
  const { rows } = await fresh.pool.query('select count(*)::int as n from erased_attempts where looked_at is null');
  expect(rows).toEqual([{ n: 2 }]);
  renameSync(away, folder);
  expect(left(files)).toBe(1);
  await settle();
  expect(left(files)).toBe(0);
});

/** Ends the process after so many statements, as a kill would. */
function dyingAfter(statements: number): typeof fresh.db {
  let done = 0;
  const die = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (of, name, self) => {
        if (['select', 'insert', 'update', 'delete', 'execute', 'transaction'].includes(String(name)) && ++done > statements)
          throw new Error('killed');
        const value = Reflect.get(of, name, self);
        return typeof value === 'function' ? value.bind(of) : value;
      },
    });
  return die(fresh.db);
}

test('killed after any statement, as often as one likes, the work ends the same: gone is who is due, whole is who is kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), async (kills) => {
      await fresh.pool.query('truncate erased_files, erased_attempts');
      const [due, recent] = [await contacted(), await contacted('2026-05-01')];
      for (const statements of kills) {
        const db = dyingAfter(statements);
        const dying = async () => {
          await runRetention(db, { businessDate: '2026-11-22', startedBy: 'cora', keys });
          await sweepFiles(db, places);
          await lookForFiles(db, places);
          await eraseFiles(db, places);
        };
        await dying().catch((fault: Error) => expect(fault.message).toContain('killed'));
      }
      await run();
      await settle();
      expect([left(due.files), left(recent.files)]).toEqual([0, 4]);
      const { rows } = await fresh.pool.query(
        'select count(*)::int as n, count(sha256)::int as hashed, count(erased_at)::int as gone from erased_files',
      );
      expect(rows).toEqual([{ n: 4, hashed: 4, gone: 4 }]);
      // Once more changes nothing.
      await run();
      await settle();
      expect((await fresh.pool.query('select count(*)::int as n from erased_files')).rows).toEqual([{ n: 4 }]);
      await fresh.pool.query('update cases set status = $1 where id = $2', ['open', recent.caseId]);
      for (const file of recent.files) rmSync(file);
    }),
    { numRuns: 12 },
  );
});
