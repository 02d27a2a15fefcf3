import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cases, publications } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, sampleCase } from '../test/index.ts';
import {
  ageCases,
  assignCases,
  type CaseToScore,
  casesToScore,
  closeBookRun,
  countInBookRun,
  markStarted,
  openBookRun,
  unstartedCases,
  writeScores,
} from './index.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());
beforeEach(() =>
  fresh.pool.query(
    'delete from publications; delete from scores; delete from contact_points; delete from consents; delete from cases; delete from consumers',
  ),
);

const ask = async (text: string) => (await fresh.pool.query(text)).rows;
const publication = { planHash: 'hash', fromMs: 0, publishedBy: 'sam' };

test('ageing to a business date happens once, moves buckets and leaves closed cases alone', async () => {
  await sampleCase(fresh.db, { case: { daysPastDue: 29, agedOn: '2026-11-20' } });
  await sampleCase(fresh.db, { case: { daysPastDue: 29, agedOn: '2026-11-20', status: 'closed' } });
  expect(await ageCases(fresh.db, '2026-11-22')).toBe(1);
  expect(await ageCases(fresh.db, '2026-11-22')).toBe(0);
  expect(await ask('select days_past_due, bucket from cases order by status desc')).toEqual([
    { days_past_due: 31, bucket: 'M2' },
    { days_past_due: 29, bucket: 'M2' },
  ]);
});

test('every open case is offered for scoring once, with its facts, and keeps the score it is given', async () => {
  const { caseId } = await sampleCase(fresh.db, { case: { custom: { branch: 'north' } } });
  await sampleCase(fresh.db, { case: { status: 'closed' } });
  const offered: CaseToScore[] = [];
  for await (const page of casesToScore(fresh.db)) offered.push(...page);
  expect(offered).toMatchObject([
    { caseId, facts: { daysPastDue: 40, balanceMinor: 120_000, hasPhone: true, brokenPromises: 0, branch: 'north' } },
  ]);
  await writeScores(fresh.db, { id: 'c-card', hash: null }, [
    { caseId, score: 612.5, probability: 0.2, grade: 'C', reasons: ['late before'], rollProbability: 0.4 },
  ]);
  expect(await ask('select c.score, c.risk_grade, c.roll_probability, s.reasons from cases c join scores s on s.case_id = c.id')).toEqual([
    { score: 612.5, risk_grade: 'C', roll_probability: 0.4, reasons: ['late before'] },
  ]);
});

test('a case goes to the publication of highest priority whose segment it fits, and is then started once', async () => {
  const us = await sampleCase(fresh.db);
  const gb = await sampleCase(fresh.db, { consumer: { country: 'GB' }, case: { flags: ['vip'] } });
  const small = await sampleCase(fresh.db, { case: { balanceMinor: 500 } });
  const needy = await sampleCase(fresh.db, { case: { flags: ['hardship'] } });
  await fresh.db.insert(publications).values([
    { ...publication, strategyId: 'everyone', segment: { minBalanceMinor: 1000 } },
    { ...publication, strategyId: 'americans', priority: 5, segment: { countries: ['US'], buckets: ['M2', 'M3'], minBalanceMinor: 1000 } },
    { ...publication, strategyId: 'not-vips', priority: 9, segment: { countries: ['GB'], withoutFlags: ['vip'] } },
    { ...publication, strategyId: 'in-hardship', priority: 60, segment: { withFlags: ['hardship'] } },
    { ...publication, strategyId: 'over', priority: 99, throughMs: 1000 },
    { ...publication, strategyId: 'risky', priority: 50, segment: { riskGrades: ['E'] } },
  ]);
  expect(await assignCases(fresh.db)).toBe(3);
  expect(await assignCases(fresh.db)).toBe(0);
  const given = await fresh.db.select({ id: cases.id, strategyId: cases.strategyId }).from(cases).orderBy(sql`strategy_id nulls last`);
  expect(given).toEqual([
    { id: us.caseId, strategyId: 'americans' },
    { id: gb.caseId, strategyId: 'everyone' },
    { id: needy.caseId, strategyId: 'in-hardship' },
    { id: small.caseId, strategyId: null },
  ]);
  const waiting = await unstartedCases(fresh.db, 10);
  expect(waiting).toHaveLength(3);
  await markStarted(fresh.db, [waiting[0]!.caseId]);
  expect(await unstartedCases(fresh.db, 10)).toEqual(waiting.slice(1));
});

test('a book run belongs to its business date and adds up what its steps did', async () => {
  await openBookRun(fresh.db, '2026-11-22');
  await countInBookRun(fresh.db, '2026-11-22', { aged: 5 });
  await openBookRun(fresh.db, '2026-11-22');
  await countInBookRun(fresh.db, '2026-11-22', { aged: 2, started: 1 });
  await closeBookRun(fresh.db, '2026-11-22');
  expect(await openBookRun(fresh.db, '2026-11-22')).toMatchObject({ aged: 7, scored: 0, started: 1, finishedAtMs: expect.any(Number) });
});
