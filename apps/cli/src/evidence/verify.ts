import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { keysIn, verifySeal } from './verify-seal.ts';

/** `dunwell evidence verify FILE --key PUB`: whether the file is whole and who sealed it, without any Dunwell. */
export const evidenceVerify: Command = {
  usage: 'FILE --key house-keys.pem',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['FILE'], { key: { type: 'string' } });
    if (values.key === undefined)
      throw new BadInput('--key is missing: the public keys of the house, from GET /api/house-keys or the records screen');
    const keys = keysIn(await io.readText(values.key));
    if (!keys) throw new BadInput(`${values.key}: holds no Ed25519 public key in PEM`);
    const file = positionals[0]!;
    const { says, ...verdict } = verifySeal(await io.readText(file), keys);
    if (values.json) await answer(io, { ...verdict, says: `${file} ${says}` }, values);
    else await io.out(`${file} ${says}.`);
    return verdict.ok ? 0 : 1;
  },
};
