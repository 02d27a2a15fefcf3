import { setTimeout as sleep } from 'node:timers/promises';
import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { ask } from '../remote/house.ts';

/** How often it is asked whether the worker has deleted the last file, and the pause between. */
const tries = 30;
const pauseMs = 1000;

/** `dunwell retention run`: erases persons of whom nothing need be kept, and says what was kept and why. */
export const retentionRun: Command = {
  usage: '[--dry-run]',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { 'dry-run': { type: 'boolean' } });
    const isDryRun = values['dry-run'] === true;
    const report = await ask(io, ({ retention }) => (isDryRun ? retention.rehearse.query() : retention.run.mutate({ isSure: true })));
    const { purged, keptByHold, keptByLaw, byRule, rows, runId } = report;
    const did = isDryRun ? 'would be erased' : 'erased';
    io.err(`${purged} persons ${did}, ${keptByHold} kept by a legal hold, ${keptByLaw} kept because the law still asks for it`);
    for (const { rule, kept, purged: gone } of byRule) io.err(`  ${rule}: ${gone} ${did}, ${kept} kept`);
    for (const [table, n] of Object.entries(rows)) io.err(`  ${table}: ${n} rows ${did}`);
    const files = runId === null ? {} : await filesGone(io, runId);
    await answer(io, { ...report, ...files }, values);
    return 0;
  },
};

/** Waits a while for the worker, which deletes the files, and says what became of them in each place. */
async function filesGone(io: Io, runId: string) {
  for (let tried = 1; ; tried++) {
    const { runs } = await ask(io, ({ retention }) => retention.history.query());
    const run = runs.find(({ id }) => id === runId);
    const { files = [], attemptsToLookFor = 0, filesHash = null } = run ?? {};
    const isDone = attemptsToLookFor === 0 && files.every(({ waiting }) => waiting === 0) && (files.length === 0 || filesHash !== null);
    if (!isDone && tried < tries) {
      await sleep(pauseMs);
      continue;
    }
    for (const { place, erased, erasedBytes, waiting, trouble } of files)
      io.err(`  ${place}: ${erased} files erased (${erasedBytes} bytes), ${waiting} still to go${trouble ? `: ${trouble}` : ''}`);
    if (!isDone) io.err('  the worker goes on with the files; the records screen shows how far it is');
    return { files, filesHash };
  }
}
