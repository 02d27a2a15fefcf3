import type { Db } from '@dunwell/db';
import { artifactsByHash } from '@dunwell/db/decision';
import { signedPackHashes } from '@dunwell/db/pack-versions';
import type { Json } from '@dunwell/rules';
import { checkTemplate } from '@dunwell/rules/artifact';
import { allPacks, type ForbiddenPhrase, forbiddenPhrases, packHash, spokenTexts, wordingFaults } from '@dunwell/rules/policy';
import { checkScript } from '@dunwell/rules/script';
import type { Plan } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';

const isText = ({ kind }: { kind: string }): boolean => kind === 'template' || kind === 'script';

/** Content hashes of the templates and scripts a plan pins. */
export const textsOfPlan = (plan: Plan): readonly string[] => plan.artifacts.filter(isText).map(({ hash }) => hash);

/** What the law in force anywhere in this house forbids to say: its own packs and every draft it signed. */
async function phrasesInForce(db: Db): Promise<readonly ForbiddenPhrase[]> {
  const signed = await signedPackHashes(db);
  return forbiddenPhrases(allPacks().filter((pack) => pack.status === 'active' || signed.has(packHash(pack))));
}

/** What speaks against a text by itself. */
function faultsIn(kind: string, body: Json): readonly string[] {
  const { issues } = kind === 'template' ? checkTemplate(body) : checkScript(body);
  return issues.filter(({ severity }) => severity === 'error').map(({ message }) => message.en);
}

/**
 * Refuses templates and scripts nobody may send or speak: what is wrong in themselves, and every phrase a pack in force
 * forbids, each with the text, the phrase and the rule.
 *
 * @throws TRPCError
 */
export async function refuseUnfitTexts(db: Db, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const texts = (await artifactsByHash(db, hashes)).filter(isText);
  const phrases = await phrasesInForce(db);
  const faults = texts.flatMap(({ kind, id, body }) => [
    ...faultsIn(kind, body).map((fault) => `${id}: ${fault}`),
    ...wordingFaults(id, spokenTexts(body), phrases).map(({ message }) => message.en),
  ]);
  if (faults.length === 0) return;
  const most = 20;
  const rest = faults.length > most ? [`and ${faults.length - most} more`] : [];
  throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: [...faults.slice(0, most), ...rest].join('; ') });
}
