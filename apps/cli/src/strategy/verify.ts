import { packRef } from '@dunwell/rules/policy';
import { limitsOfPacks, mostWithin, packsBinding, type Verdict, verify } from '@dunwell/rules/strategy/verify';
import { answer } from '../answer.ts';
import { oneOf, readArguments, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { datesFrom, footingAnswer, lawOf } from './law.ts';
import { contentIn, openPlan } from './open-plan.ts';
import { packList } from './pack-list.ts';

/** `dunwell strategy verify`: what holds for every path, and a path with times for what does not. */
export const strategyVerify: Command = {
  usage: 'S.json --packs us-regf,… [--actor collector|creditor] [--days N] [--as-of YYYY-MM-DD] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['S.json'], {
      packs: { type: 'string' },
      days: { type: 'string' },
      actor: { type: 'string' },
      'as-of': { type: 'string' },
      lang: { type: 'string' },
    });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const actor = oneOf('actor', values.actor ?? 'collector', ['collector', 'creditor']);
    const days = values.days === undefined ? undefined : wholeNumber('days', values.days, 1, 366);
    const { binding, exempt } = packsBinding(packList(values.packs), actor);
    const law = lawOf(binding);
    const during = datesFrom(values['as-of'], days);
    const { plan, documents, shelf } = await openPlan(io, positionals[0]!);
    const limits = limitsOfPacks(law.packs);
    const { library } = shelf;
    const verdict = verify(plan, { limits, contentOf: contentIn(documents), library, during });
    // The proof itself holds for any length of time; this says how much at most such a length can bring.
    const most = days === undefined ? {} : { mostContacts: { days, ...mostWithin(plan, days, { hours: limits.hours, library }) } };
    await answer(
      io,
      { ...inLang(verdict, lang), ...most, actor, exempt: exempt.map(packRef), restsOn: footingAnswer(law.footing, lang) },
      values,
    );
    return verdict.ok ? 0 : 1;
  },
};

const inLang = ({ ok, proved, violations, notes, lapses, statesExplored }: Verdict, lang: 'en' | 'zh') => ({
  ok,
  proved: proved.map(({ rule, what }) => ({ rule, what: what[lang] })),
  violations: violations.map(({ message, ...violation }) => ({ ...violation, message: message[lang] })),
  notes: notes.map(({ what, ...note }) => ({ ...note, what: what[lang] })),
  lapses: lapses.map(({ message, ...lapse }) => ({ ...lapse, message: message[lang] })),
  statesExplored,
});
