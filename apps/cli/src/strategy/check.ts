import type { Json, Lang } from '@dunwell/rules';
import type { DateSpan, Footing, Pack } from '@dunwell/rules/policy';
import { compile, type Issue, type Plan } from '@dunwell/rules/strategy';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readJson } from '../json-input.ts';
import { datesFrom, footingAnswer, lawOf } from './law.ts';
import { contentIn } from './open-plan.ts';
import { type Documents, openDocuments, shelfFrom } from './open-shelf.ts';
import { packList } from './pack-list.ts';

/** A finding of the compiler, or a rule of a pack that some path would break. */
type Finding = Omit<Issue, 'code'> & { readonly code: string; readonly path?: readonly string[] };

/** `dunwell strategy check`: everything that keeps a drawing from running, at once. */
export const strategyCheck: Command = {
  usage: 'S.json [--packs a,b] [--actor collector|creditor] [--as-of YYYY-MM-DD] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['S.json'], {
      packs: { type: 'string' },
      actor: { type: 'string' },
      'as-of': { type: 'string' },
      lang: { type: 'string' },
    });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const actor = oneOf('actor', values.actor ?? 'collector', ['collector', 'creditor']);
    const wanted = { packs: packList(values.packs), actor, during: datesFrom(values['as-of']) };
    const path = positionals[0]!;
    const drawing = (await readJson(io, path)) as Json;
    const documents = await openDocuments(io, path, drawing);
    const compiled = compile(drawing, shelfFrom(documents).resolve);
    const judged = compiled.ok && wanted.packs.length > 0 ? await judge(compiled.plan, documents, wanted) : undefined;
    const broken = judged?.findings ?? [];
    const issues: readonly Finding[] = [...(compiled.ok ? compiled.warnings : compiled.issues), ...broken];
    const ok = compiled.ok && broken.every(({ severity }) => severity !== 'error');
    const restsOn = judged ? { restsOn: footingAnswer(judged.footing, lang) } : {};
    await answer(io, { ok, hash: compiled.ok ? compiled.hash : null, issues: issues.map(inLang(lang)), ...restsOn }, values);
    return ok ? 0 : 1;
  },
};

interface Wanted {
  readonly packs: readonly Pack[];
  readonly actor: 'collector' | 'creditor';
  readonly during: DateSpan;
}

async function judge(
  plan: Plan,
  documents: Documents,
  { packs, actor, during }: Wanted,
): Promise<{ readonly findings: readonly Finding[]; readonly footing: Footing }> {
  const { limitsOfPacks, packsBinding, verify } = await import('@dunwell/rules/strategy/verify');
  const law = lawOf(packsBinding(packs, actor).binding);
  const { library } = shelfFrom(documents);
  const { violations, lapses } = verify(plan, { limits: limitsOfPacks(law.packs), contentOf: contentIn(documents), library, during });
  const findings = [
    ...violations.map(({ rule, path, message }): Finding => ({ code: rule, severity: 'error', ...lastOf(path), path, message })),
    ...lapses.map(({ code, severity, nodeIds, message }): Finding => ({ code, severity, nodeId: nodeIds[0]!, message })),
  ];
  return { findings, footing: law.footing };
}

const lastOf = (path: readonly string[]): { nodeId?: string } => {
  const nodeId = path.at(-1);
  return nodeId === undefined ? {} : { nodeId };
};

const inLang =
  (lang: Lang) =>
  ({ message, ...finding }: Finding) => ({ ...finding, message: message[lang] });
