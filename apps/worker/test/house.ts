import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callOnce, friendlyReminder, signedPlan } from '@dunwell/activities/test';
import { ensureClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase } from '@dunwell/db/test';
import type { Json } from '@dunwell/rules';
import { freshNamespace } from '@dunwell/workflows/test';
import type { Client } from '@temporalio/client';
import { askPerson } from './ask-person.ts';
import { type Child, startChild } from './child.ts';

/** Absent when the machine has no Temporal server: tests that need one are skipped, and counted. */
export const temporalAddress = process.env.DUNWELL_TEST_TEMPORAL_ADDRESS;

/** Monday 11:00 in New York: a lawful hour everywhere in the test. */
const mondayMs = Date.parse('2026-11-23T16:00:00Z');
/** Wait for a month, then end. */
const waitLong = {
  format: 'dunwell.strategy/1',
  id: 'wait-long',
  name: 'Wait long',
  start: 'start',
  nodes: { start: { kind: 'start' }, wait: { kind: 'wait', config: { days: 30 } }, end: { kind: 'end', config: { outcome: 'waited' } } },
  edges: [
    { from: 'start', port: 'next', to: 'wait' },
    { from: 'wait', port: 'elapsed', to: 'end' },
  ],
  interrupts: [],
};

/** A whole small house: database, Temporal namespace, switchboard and worker, each a real process. */
export interface House {
  readonly fresh: FreshDatabase;
  readonly client: Client;
  /** Hashes of the signed plans. */
  readonly plans: { readonly 'call-once': string; readonly 'wait-long': string; readonly 'ask-person': string };
  /** Where the switchboard shows what it counted. */
  readonly boardUrl: string;
  startWorker(): Promise<Child>;
  close(): Promise<void>;
}

export async function openHouse(profile: Json, timeScale: number): Promise<House> {
  const fresh = await freshDatabase();
  const dir = mkdtempSync(join(tmpdir(), 'dunwell-worker-test-'));
  const { client, namespace, close } = await freshNamespace(temporalAddress!);
  const plans = {
    'call-once': await signedPlan(
      fresh.db,
      callOnce((port) => port),
      { scripts: [friendlyReminder] },
    ),
    'wait-long': await signedPlan(fresh.db, waitLong, {}),
    'ask-person': await signedPlan(fresh.db, askPerson(24), {}),
  };
  await ensureClock(fresh.db, { originRealMs: Date.now(), originVirtualMs: mondayMs, scale: 1, paused: false });
  const switchboard = startChild('apps/switchboard/src/main.ts', {
    SWITCHBOARD_PORT: '0',
    SWITCHBOARD_HTTP_PORT: '0',
    SWITCHBOARD_PASSWORD: 'secret',
    SWITCHBOARD_TIME_SCALE: String(timeScale),
    SWITCHBOARD_PROFILE: JSON.stringify(profile),
  });
  const [, address] = await switchboard.saying(/switchboard ready on (\S+)/);
  const [, boardUrl] = await switchboard.saying(/board on (\S+)/);
  const children: Child[] = [switchboard];
  return {
    fresh,
    client,
    plans,
    boardUrl: boardUrl!,
    startWorker: async () => {
      const worker = startChild('apps/worker/src/main.ts', {
        DATABASE_URL: fresh.url,
        TEMPORAL_ADDRESS: temporalAddress!,
        TEMPORAL_NAMESPACE: namespace,
        FREESWITCH_URL: `esl://:secret@${address}`,
        DUNWELL_DIR: dir,
        DUNWELL_CALLBACK_PERSON: 'Dana Reed',
      });
      children.push(worker);
      await worker.saying(/worker ready/);
      return worker;
    },
    close: async () => {
      for (const child of children.reverse()) await child.end('SIGTERM');
      await close();
      await fresh.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
