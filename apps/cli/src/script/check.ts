import { checkScript } from '@dunwell/rules/script';
import { answer } from '../answer.ts';
import { commaList, oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { namedPacks } from '../guard/named-packs.ts';
import { readJson } from '../json-input.ts';
import { forbiddenWording, missingDisclosures, unfitVoicemail } from './pack-requirements.ts';

/** `dunwell script check`: what a voice script is proved to do on every path, or where it does not. */
export const scriptCheck: Command = {
  usage: 'SCRIPT.json [--packs a,b] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['SCRIPT.json'], { packs: { type: 'string' }, lang: { type: 'string' } });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const packs = namedPacks(commaList(values.packs), '--packs');
    const document = await readJson(io, positionals[0]!);
    const check = checkScript(document);
    const declared = (document as { disclosures?: unknown } | null)?.disclosures;
    const issues = [
      ...check.issues,
      ...missingDisclosures(packs, Array.isArray(declared) ? declared : []),
      ...forbiddenWording(packs, document),
      ...unfitVoicemail(packs, document),
    ];
    const ok = issues.every(({ severity }) => severity !== 'error');
    const told = issues.map((issue) => ({ ...issue, message: issue.message[lang] }));
    await answer(io, { ok, proved: check.proved.map((words) => words[lang]), issues: told }, values);
    return ok ? 0 : 1;
  },
};
