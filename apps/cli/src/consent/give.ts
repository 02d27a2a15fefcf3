import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { instantOf } from '../instant.ts';
import { needed } from '../needed.ts';
import { caseIdOf } from '../remote/case-id.ts';
import { ask } from '../remote/house.ts';
import { vias } from './vias.ts';

const channels = ['call', 'sms', 'email'] as const;
const purposes = ['automated', 'contact', 'frequency'] as const;
const givenTos = ['creditor', 'directly_to_collector'] as const;
const text = { type: 'string' } as const;
const options = {
  channel: text,
  purpose: text,
  'given-to': text,
  via: text,
  source: text,
  reason: text,
  address: text,
  given: text,
  expires: text,
} as const;

/** `dunwell consent give`: a permission the person gave, with what to show for it. The same one, given at the same instant, told twice is the answer no. */
export const consentGive: Command = {
  usage:
    'CASE --channel call|sms|email --purpose automated|contact|frequency --given-to creditor|directly_to_collector --via call|sms|email|letter|web|inPerson|file --source TEXT --reason TEXT [--address A] [--given INSTANT] [--expires INSTANT]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['CASE'], options);
    const told = needed(values, 'channel', 'purpose', 'given-to', 'via', 'source', 'reason');
    const consent = {
      channel: oneOf('channel', told.channel, channels),
      purpose: oneOf('purpose', told.purpose, purposes),
      givenTo: oneOf('given-to', told['given-to'], givenTos),
      via: oneOf('via', told.via, vias),
      source: told.source,
      address: values.address ?? null,
      givenAtMs: values.given === undefined ? null : instantOf('given', values.given),
      expiresAtMs: values.expires === undefined ? null : instantOf('expires', values.expires),
    };
    const { id } = await ask(io, async (house) =>
      house.person.giveConsent.mutate({ caseId: await caseIdOf(house, positionals[0]!), consent, reason: told.reason }),
    );
    io.err(id === null ? 'this consent was on record already' : 'recorded');
    await answer(io, { id }, values);
    return id === null ? 1 : 0;
  },
};
