import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
import { expect, test } from 'vitest';
import { workflowBundle } from '../test/bundle.ts';
import { historyOf } from '../test/history-json.ts';
import { journeys } from '../test/journeys.ts';

const folder = new URL('../histories/', import.meta.url);
const recorded = readdirSync(folder).filter((name) => name.endsWith('.json'));

test('every kind of journey has a recorded history', () => {
  expect(recorded.map((name) => name.replace('.json', '')).sort()).toEqual(journeys.map(({ name }) => name).sort());
});

test('cases that are under way replay with the workflow code of today', async () => {
  const histories = recorded.map((name) => ({ workflowId: name, history: historyOf(readFileSync(new URL(name, folder), 'utf8')) }));
  const results = Worker.runReplayHistories({ workflowBundle: await workflowBundle() }, histories);
  const failed: string[] = [];
  for await (const { workflowId, error } of results) if (error) failed.push(`${workflowId}: ${error.message}`);
  expect(failed).toEqual([]);
});
