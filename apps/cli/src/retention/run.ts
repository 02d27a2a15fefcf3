import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell retention run`: purges contact records nobody need keep, and says what was kept and why. */
export const retentionRun: Command = {
  usage: '[--dry-run]',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { 'dry-run': { type: 'boolean' } });
    const isDryRun = values['dry-run'] === true;
    const report = await ask(io, ({ retention }) => (isDryRun ? retention.rehearse.query() : retention.run.mutate({ isSure: true })));
    const { purged, keptByHold, keptByLaw } = report;
    const did = isDryRun ? 'would be purged' : 'purged';
    io.err(`${purged} persons' records ${did}, ${keptByHold} kept by a legal hold, ${keptByLaw} kept because the law still asks for them`);
    await answer(io, report, values);
    return 0;
  },
};
