import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ask, type House } from '../remote/house.ts';

/** `dunwell audit export`: the whole chain as one file that `audit verify --bundle` checks anywhere. */
export const auditExport: Command = {
  usage: '> audit.json',
  run: async (args, io) => {
    const { values } = readArguments(args, [], {});
    const entries = await ask(io, wholeChain);
    await answer(io, { format: 'dunwell.audit/1', entries }, values);
    return 0;
  },
};

async function wholeChain(house: House) {
  const entries = [];
  while (true) {
    const page = await house.audit.entries.query({ afterSeq: entries.at(-1)?.seq ?? 0 });
    if (page.length === 0) return entries;
    entries.push(...page);
  }
}
