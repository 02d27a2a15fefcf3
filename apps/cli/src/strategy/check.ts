import type { Json, Lang } from '@dunwell/rules';
import { type Compiled, compile, type Issue } from '@dunwell/rules/strategy';
import { limitsOfPacks, verify } from '@dunwell/rules/strategy/verify';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readJson } from '../json-input.ts';
import { contentIn } from './open-plan.ts';
import { type Documents, openDocuments, shelfFrom } from './open-shelf.ts';
import { packList } from './pack-list.ts';

/** `dunwell strategy check`: everything that keeps a drawing from running, at once: what the compiler finds, then what the proof finds. */
export const strategyCheck: Command = {
  usage: 'S.json [--packs a,b] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['S.json'], { packs: { type: 'string' }, lang: { type: 'string' } });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const path = positionals[0]!;
    const drawing = (await readJson(io, path)) as Json;
    const packs = packList(values.packs);
    const documents = await openDocuments(io, path, drawing);
    const compiled = compile(drawing, shelfFrom(documents).resolve);
    const found = (compiled.ok ? compiled.warnings : compiled.issues).map(inLang(lang));
    const breaches = proof(compiled, documents, packs).map(({ message, ...issue }) => ({ ...issue, message: message[lang] }));
    const ok = compiled.ok && breaches.length === 0;
    await answer(io, { ok, hash: compiled.ok ? compiled.hash : null, issues: [...found, ...breaches] }, values);
    return ok ? 0 : 1;
  },
};

/** What the strategy by itself would break; the rule is the code, the node is where it happens. */
function proof(compiled: Compiled, documents: Documents, packs: ReturnType<typeof packList>) {
  if (!compiled.ok) return [];
  const { library } = shelfFrom(documents);
  const { violations } = verify(compiled.plan, { limits: limitsOfPacks(packs), contentOf: contentIn(documents), library });
  return violations.map(({ rule, path, message }) => ({ code: rule, severity: 'error' as const, nodeId: path.at(-1)!, message }));
}

const inLang =
  (lang: Lang) =>
  ({ message, ...issue }: Issue) => ({ ...issue, message: message[lang] });
