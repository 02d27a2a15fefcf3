import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readJson } from '../json-input.ts';
import { ask } from '../remote/house.ts';
import { verifyBundle } from './bundle.ts';

/** `dunwell audit verify`: the chain is intact, or the first broken entry; of the running house or of an exported file. */
export const auditVerify: Command = {
  usage: '[--bundle FILE]',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { bundle: { type: 'string' } });
    const verdict =
      values.bundle === undefined
        ? await ask(io, (house) => house.audit.verify.query())
        : verifyBundle(await readJson(io, values.bundle), values.bundle);
    await answer(io, verdict, values);
    return verdict.ok ? 0 : 1;
  },
};
