import { channels } from '@dunwell/rules';
import { answer } from '../answer.ts';
import { commaList, oneOf, readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { needed } from '../needed.ts';
import { caseIdOf } from '../remote/case-id.ts';
import { ask } from '../remote/house.ts';
import { vias } from './vias.ts';

const options = { id: { type: 'string' }, channels: { type: 'string' }, via: { type: 'string' }, reason: { type: 'string' } } as const;

/** `dunwell consent revoke`: ends one consent by its id, or refuses whole channels, which ends every consent for them. */
export const consentRevoke: Command = {
  usage: 'CASE (--id ID | --channels call,sms,email,letter,push) --via call|sms|email|letter|web|inPerson|file --reason TEXT',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['CASE'], options);
    const told = needed(values, 'via', 'reason');
    const { id: consentId } = values;
    if ((consentId === undefined) === (values.channels === undefined)) throw new BadInput('name either --id or --channels');
    const refused = commaList(values.channels).map((channel) => oneOf('channels', channel, channels));
    const change = { via: oneOf('via', told.via, vias), reason: told.reason };
    const ended = await ask(io, async (house) => {
      const caseId = await caseIdOf(house, positionals[0]!);
      if (consentId === undefined) return house.person.refuse.mutate({ caseId, channels: refused, ...change });
      await house.person.revokeConsent.mutate({ caseId, consentId, ...change });
      return { revoked: 1 };
    });
    await answer(io, ended, values);
    return 0;
  },
};
