import { channels } from '@dunwell/rules';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { needed } from '../needed.ts';
import { caseIdOf } from '../remote/case-id.ts';
import { ask, type House } from '../remote/house.ts';

const scopes = ['all', 'channel', 'strategy', 'creditor', 'case'] as const;
type Thrown = Parameters<House['stop']['throw']['mutate']>[0];
type Why = Pick<Thrown, 'reason' | 'endsLiveCalls'>;

/** `dunwell stop throw`: nobody in its scope is contacted from now on, and with `--end-calls` calls under way are closed as well. */
export const stopThrow: Command = {
  usage: 'all | channel NAME | strategy ID | creditor NAME | case CASE --reason TEXT [--end-calls]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['SCOPE', 'SUBJECT?'], {
      reason: { type: 'string' },
      'end-calls': { type: 'boolean' },
    });
    const [scope, subject] = [oneOf('SCOPE', positionals[0]!, scopes), positionals[1]];
    if ((scope === 'all') !== (subject === undefined))
      throw new BadInput(scope === 'all' ? 'all has no SUBJECT' : `SUBJECT is missing: which ${scope}`);
    const why = { reason: needed(values, 'reason').reason, endsLiveCalls: values['end-calls'] ?? false };
    const thrown = await ask(io, async (house) => house.stop.throw.mutate(await wanted(house, { scope, subject: subject ?? '' }, why)));
    await answer(io, thrown, values);
    return 0;
  },
};

async function wanted(house: House, { scope, subject }: { scope: (typeof scopes)[number]; subject: string }, why: Why): Promise<Thrown> {
  switch (scope) {
    case 'all':
      return { scope, ...why };
    case 'channel':
      return { scope, subject: oneOf('SUBJECT', subject, channels), ...why };
    case 'strategy':
      return { scope, subject, ...why };
    case 'creditor':
      return { scope, subject: await creditorOf(house, subject), ...why };
    case 'case':
      return { scope, subject: await caseIdOf(house, subject), ...why };
  }
}

/** A creditor by its id or by its name. */
async function creditorOf({ stop }: House, named: string): Promise<string> {
  const { choices } = await stop.list.query();
  const found = choices.creditors.filter(({ id, name }) => id === named || name === named);
  if (found.length === 1) return found[0]!.id;
  const names = choices.creditors.map(({ name }) => name).join(', ');
  throw new BadInput(
    found.length === 0
      ? `SUBJECT: there is no creditor ${named}; there are ${names}`
      : `SUBJECT: several creditors are named ${named}; use the id`,
  );
}
