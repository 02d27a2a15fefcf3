import { limitsOfPacks, type Verdict, verify } from '@dunwell/rules/strategy/verify';
import { answer } from '../answer.ts';
import { oneOf, readArguments, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { contentIn, openPlan } from './open-plan.ts';
import { packList } from './pack-list.ts';

/** `dunwell strategy verify`: what holds for every path, and a path with times for what does not. */
export const strategyVerify: Command = {
  usage: 'S.json --packs us-regf,… [--days 90] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['S.json'], {
      packs: { type: 'string' },
      days: { type: 'string' },
      lang: { type: 'string' },
    });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    // The proof holds for any length of time; the bound is accepted so that a caller may state what is asked for.
    wholeNumber('days', values.days ?? '90', 1, 3650);
    const { plan, documents, shelf } = await openPlan(io, positionals[0]!);
    const limits = limitsOfPacks(packList(values.packs));
    const verdict = verify(plan, { limits, contentOf: contentIn(documents), library: shelf.library });
    await answer(io, inLang(verdict, lang), values);
    return verdict.ok ? 0 : 1;
  },
};

const inLang = ({ ok, proved, violations, notes, statesExplored }: Verdict, lang: 'en' | 'zh') => ({
  ok,
  proved: proved.map(({ rule, what }) => ({ rule, what: what[lang] })),
  violations: violations.map(({ message, ...violation }) => ({ ...violation, message: message[lang] })),
  notes: notes.map(({ what, ...note }) => ({ ...note, what: what[lang] })),
  statesExplored,
});
