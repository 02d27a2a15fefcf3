import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell retention run`: erases persons of whom nothing need be kept, and says what was kept and why. */
export const retentionRun: Command = {
  usage: '[--dry-run]',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { 'dry-run': { type: 'boolean' } });
    const isDryRun = values['dry-run'] === true;
    const report = await ask(io, ({ retention }) => (isDryRun ? retention.rehearse.query() : retention.run.mutate({ isSure: true })));
    const { purged, keptByHold, keptByLaw, byRule, rows } = report;
    const did = isDryRun ? 'would be erased' : 'erased';
    io.err(`${purged} persons ${did}, ${keptByHold} kept by a legal hold, ${keptByLaw} kept because the law still asks for it`);
    for (const { rule, kept, purged: gone } of byRule) io.err(`  ${rule}: ${gone} ${did}, ${kept} kept`);
    for (const [table, n] of Object.entries(rows)) io.err(`  ${table}: ${n} rows ${did}`);
    await answer(io, report, values);
    return 0;
  },
};
