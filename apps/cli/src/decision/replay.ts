import { answer } from '../answer.ts';
import { readArguments, wholeNumber } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

const mostAtOnce = 1000;

/** `dunwell decision replay`: decides again from the records; one line per decision, then the counts. Exit 1 when one differs. */
export const decisionReplay: Command = {
  usage: 'ID… | --sample N [--seed K]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['ID?…'], { sample: { type: 'string' }, seed: { type: 'string' } });
    if ((values.sample === undefined) === (positionals.length === 0))
      throw new BadInput('name decisions by id, or --sample N of all, not both');
    if (positionals.length > mostAtOnce) throw new BadInput(`at most ${mostAtOnce} ids at once`);
    const question =
      values.sample === undefined
        ? { ids: positionals }
        : { sample: wholeNumber('sample', values.sample, 1, mostAtOnce), seed: wholeNumber('seed', values.seed ?? '1', 0, 2 ** 31) };
    const { decisions, missing } = await ask(io, (house) => house.decision.replay.query(question));
    for (const one of decisions) await io.out(JSON.stringify(one));
    if (missing.length > 0) throw new BadInput(...missing.map((id) => `there is no decision ${id}`));
    const different = decisions.filter(({ equal }) => !equal).length;
    await answer(io, { replayed: decisions.length, equal: decisions.length - different, different }, { json: true });
    return different > 0 ? 1 : 0;
  },
};
