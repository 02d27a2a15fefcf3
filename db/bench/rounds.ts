import { ageCases, assignCases, unstartedCases } from '../src/book/index.ts';
import { countByNode, countByStrategy } from '../src/canvas-counts/index.ts';
import { caseFilterChoices, listCases } from '../src/case-list/index.ts';
import type { Db } from '../src/connect.ts';
import { thrownSwitches, undecidedCount } from '../src/decision/index.ts';
import { closeUnreported } from '../src/delivery/index.ts';
import { answerAsked, openDeskContactsOf } from '../src/desk-contact/index.ts';
import { attemptsLeft, attemptsToLookFor, filesOfRuns, filesToErase, finishFiles, newestRun } from '../src/erased-files/index.ts';
import { callsToEnd, listSwitches, liveCalls } from '../src/kill-switch/index.ts';
import { closeDoubt, doubtLost, releaseExpired } from '../src/ledger/index.ts';
import { listRetentionRuns } from '../src/legal-hold/index.ts';
import { listMessages } from '../src/message-log/index.ts';
import { overdueCases, relayBatch } from '../src/outbox/index.ts';
import {
  closedByOutcome,
  contactsByDay,
  moneyOf,
  openAttempts,
  openBook,
  overridesIn,
  withheldByDay,
  withheldByDayAndRule,
  withheldByRule,
} from '../src/overview/index.ts';
import { foldTallies } from '../src/tallies/index.ts';
import { listTasks } from '../src/task-queue/index.ts';

/** A question that is asked again and again, and how long the house waits before it asks it anew. */
export interface Round {
  readonly name: string;
  readonly every: string;
  ask(db: Db): Promise<unknown>;
}

const dayMs = 86_400_000;
const hours = 72;
const lastDays = (days: number) => ({
  fromMs: (Math.floor(Date.now() / dayMs) - days + 1) * dayMs,
  untilMs: (Math.floor(Date.now() / dayMs) + 1) * dayMs,
  zone: 'UTC',
});
const noAnswer = async () => ({ type: 'withheld', rules: [], requirements: [] }) as const;
const firstCases = { filter: {}, orderBy: 'next', isDescending: false, offset: 0, limit: 50 } as const;

/** Everything a house asks by itself or for an open screen. */
export const rounds: readonly Round[] = [
  { name: 'relay: outbox', every: '0.25 s', ask: (db) => relayBatch(db, 100, async () => {}) },
  { name: 'call watch: calls to end', every: '0.25 s', ask: callsToEnd },
  { name: 'desk: calls asked for', every: '0.2 s', ask: (db) => answerAsked(db, ['call'], noAnswer) },
  { name: 'desk: messages asked for', every: '0.2 s', ask: (db) => answerAsked(db, ['sms', 'email'], noAnswer) },
  { name: 'nudger: overdue cases', every: '1 s', ask: (db) => overdueCases(db, { beforeMs: Date.now(), limit: 100, except: [] }) },
  { name: 'nudger: stops', every: '1 s', ask: thrownSwitches },
  { name: 'places to give back', every: '5 s', ask: releaseExpired },
  { name: 'attempts to doubt', every: '5 s', ask: (db) => doubtLost(db, { afterMinutes: 30, finalAfterHours: hours }) },
  { name: 'texts nobody reported on', every: '5 s', ask: (db) => closeUnreported(db, hours) },
  { name: 'doubts to close', every: '5 s', ask: (db) => closeDoubt(db, hours) },
  { name: 'tallies: nothing to fold', every: '5 s', ask: (db) => foldTallies(db, 5000) },
  { name: 'files: newest run', every: '2 s', ask: newestRun },
  { name: 'files: to look for', every: '2 s', ask: (db) => attemptsToLookFor(db, 200) },
  { name: 'files: to erase', every: '2 s', ask: (db) => filesToErase(db, 200) },
  { name: 'files: runs to prove', every: '2 s', ask: finishFiles },
  { name: 'start: cases to start', every: '20 starts', ask: (db) => unstartedCases(db, 20) },
  { name: 'start: cases not decided on', every: '0.25 s while starting', ask: undecidedCount },
  { name: 'book run: assign', every: '15 min', ask: assignCases },
  { name: 'book run: age, nothing to age', every: '15 min', ask: (db) => ageCases(db, new Date().toISOString().slice(0, 10)) },
  { name: 'overview: money of the day', every: 'held', ask: (db) => moneyOf(db, lastDays(1)) },
  { name: 'overview: open book', every: 'held', ask: openBook },
  { name: 'overview: closed cases', every: 'held', ask: closedByOutcome },
  { name: 'overview: contacts of 14 days', every: 'held', ask: (db) => contactsByDay(db, lastDays(14)) },
  { name: 'overview: withheld today', every: 'held', ask: (db) => withheldByDay(db, lastDays(1)) },
  { name: 'overview: withheld of 14 days by rule', every: 'held', ask: (db) => withheldByDayAndRule(db, lastDays(14)) },
  { name: 'overview: attempts without an end', every: 'held', ask: openAttempts },
  { name: 'compliance: withheld of 366 days by rule', every: '10 s', ask: (db) => withheldByDayAndRule(db, lastDays(366)) },
  {
    name: 'compliance: contacts one rule withheld',
    every: 'a click',
    ask: (db) => withheldByRule(db, { ...lastDays(366), rule: 'RULE-1', limit: 51, offset: 0 }),
  },
  { name: 'compliance: overrides of 366 days', every: '10 s', ask: (db) => overridesIn(db, lastDays(366), 500) },
  { name: 'compliance: retention runs', every: 'a visit', ask: (db) => listRetentionRuns(db, 20) },
  { name: 'compliance: files of runs', every: '3 s while some wait', ask: filesOfRuns },
  { name: 'compliance: attempts to look for', every: '3 s while some wait', ask: attemptsLeft },
  { name: 'canvas: counts of a strategy', every: '2 s', ask: (db) => countByNode(db, 'strategy-1') },
  { name: 'strategies: cases of each', every: '5 s', ask: countByStrategy },
  { name: 'tasks', every: '4 s', ask: (db) => listTasks(db, { isDone: false, limit: 200 }) },
  { name: 'my calls by hand', every: '10 s', ask: (db) => openDeskContactsOf(db, 'agent') },
  { name: 'stops', every: '5 s', ask: (db) => listSwitches(db, 100) },
  { name: 'calls under way', every: '5 s', ask: liveCalls },
  { name: 'cases: first page', every: '5 s', ask: (db) => listCases(db, firstCases) },
  { name: 'cases: first page of the open ones', every: '5 s', ask: (db) => listCases(db, { ...firstCases, filter: { status: ['open'] } }) },
  { name: 'cases: choices of the filters', every: 'a visit', ask: caseFilterChoices },
  { name: 'messages sent', every: '4 s', ask: (db) => listMessages(db, { limit: 100 }) },
];
