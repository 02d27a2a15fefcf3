import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { caseIdOf } from '../remote/case-id.ts';
import { ask } from '../remote/house.ts';

/** `dunwell consent list`: what the person agreed to and refused, with its provenance and its end. */
export const consentList: Command = {
  usage: 'CASE [--standing]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['CASE'], { standing: { type: 'boolean' } });
    const facts = await ask(io, async (house) => house.person.facts.query({ caseId: await caseIdOf(house, positionals[0]!) }));
    const consents = values.standing ? facts.consents.filter(({ revokedAtMs }) => revokedAtMs === null) : facts.consents;
    const refusals = values.standing ? facts.refusals.filter(({ withdrawnAtMs }) => withdrawnAtMs === null) : facts.refusals;
    await answer(io, { consents, refusals }, values);
    return 0;
  },
};
