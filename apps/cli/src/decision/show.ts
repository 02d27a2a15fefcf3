import { langs } from '@dunwell/rules';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell decision show ID`: the record of one decision in words, or whole with `--json`. */
export const decisionShow: Command = {
  usage: 'ID [--lang en|zh] [--json]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['ID'], { lang: { type: 'string' } });
    const lang = oneOf('lang', values.lang ?? 'en', langs);
    const found = await ask(io, (house) => house.decision.show.query({ id: positionals[0]! }));
    if (values.json) {
      await answer(io, found, values);
      return 0;
    }
    await io.out(`${found.caseRef} #${found.seq} · ${found.atLocal} · ${found.engineVersion}`);
    for (const line of found.lines) await io.out(`  ${line[lang]}`);
    await io.out(`  → ${JSON.stringify(found.command)}`);
    await io.out(`  plan ${found.planHash}`);
    await io.out(`  input ${found.inputHash}`);
    return 0;
  },
};
