import type { Json, Lang } from '@dunwell/rules';
import { compile, type Issue, type Plan } from '@dunwell/rules/strategy';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readJson } from '../json-input.ts';
import { contentIn } from './open-plan.ts';
import { type Documents, openDocuments, shelfFrom } from './open-shelf.ts';
import { packList } from './pack-list.ts';

/** A finding of the compiler, or a rule of a pack that some path would break. */
type Finding = Omit<Issue, 'code'> & { readonly code: string; readonly path?: readonly string[] };

/** `dunwell strategy check`: everything that keeps a drawing from running, at once. */
export const strategyCheck: Command = {
  usage: 'S.json [--packs a,b] [--actor collector|creditor] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['S.json'], {
      packs: { type: 'string' },
      actor: { type: 'string' },
      lang: { type: 'string' },
    });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const actor = oneOf('actor', values.actor ?? 'collector', ['collector', 'creditor']);
    const packs = packList(values.packs);
    const path = positionals[0]!;
    const drawing = (await readJson(io, path)) as Json;
    const documents = await openDocuments(io, path, drawing);
    const compiled = compile(drawing, shelfFrom(documents).resolve);
    const breaches = compiled.ok && packs.length > 0 ? await breachesOf(compiled.plan, documents, { packs, actor }) : [];
    const issues: readonly Finding[] = [...(compiled.ok ? compiled.warnings : compiled.issues), ...breaches];
    const ok = compiled.ok && breaches.length === 0;
    await answer(io, { ok, hash: compiled.ok ? compiled.hash : null, issues: issues.map(inLang(lang)) }, values);
    return ok ? 0 : 1;
  },
};

interface Law {
  readonly packs: ReturnType<typeof packList>;
  readonly actor: 'collector' | 'creditor';
}

async function breachesOf(plan: Plan, documents: Documents, { packs, actor }: Law): Promise<Finding[]> {
  const { limitsOfPacks, packsBinding, verify } = await import('@dunwell/rules/strategy/verify');
  const { library } = shelfFrom(documents);
  const { violations } = verify(plan, {
    limits: limitsOfPacks(packsBinding(packs, actor).binding),
    contentOf: contentIn(documents),
    library,
  });
  return violations.map(({ rule, path, message }) => ({ code: rule, severity: 'error', ...lastOf(path), path, message }));
}

const lastOf = (path: readonly string[]): { nodeId?: string } => {
  const nodeId = path.at(-1);
  return nodeId === undefined ? {} : { nodeId };
};

const inLang =
  (lang: Lang) =>
  ({ message, ...finding }: Finding) => ({ ...finding, message: message[lang] });
