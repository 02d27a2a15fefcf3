import type { Db } from '@dunwell/db';
import { artifactsByHash } from '@dunwell/db/decision';
import type { Json } from '@dunwell/rules';
import { checkTemplate } from '@dunwell/rules/artifact';
import { checkVoicemail, forbiddenPhrases, type Pack, spokenTexts, voicemailReasonInWords, wordingFaults } from '@dunwell/rules/policy';
import { checkScript, compileScript } from '@dunwell/rules/script';
import type { Plan } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { lawInForce } from './law-in-force.ts';

const isText = ({ kind }: { kind: string }): boolean => kind === 'template' || kind === 'script';

/** Content hashes of the templates and scripts a plan pins. */
export const textsOfPlan = (plan: Plan): readonly string[] => plan.artifacts.filter(isText).map(({ hash }) => hash);

/** Why what a script would leave on a machine is a limited-content message nowhere. */
function faultsInVoicemail(body: Json, packs: readonly Pack[]): readonly string[] {
  const { voicemail } = body as { voicemail?: Json };
  if (voicemail === undefined) return [];
  const { rules, reasons } = checkVoicemail(voicemail, packs);
  return reasons.map((reason) => `voicemail: ${voicemailReasonInWords(reason).en} (${rules.join(', ')})`);
}

/** The message a script leaves on a machine, with what the law in force here says to it; `null` where it leaves none. */
export async function voicemailOf(db: Db, kind: string, body: Json) {
  const { voicemail } = body as { voicemail?: Json };
  const script = kind === 'script' && voicemail !== undefined ? compileScript(body) : undefined;
  if (!script?.ok || !script.script.voicemail) return null;
  const { rules, reasons } = checkVoicemail(voicemail, await lawInForce(db));
  return { parts: script.script.voicemail.parts.map(({ say }) => say), rules, reasons: reasons.map(voicemailReasonInWords) };
}

/** What speaks against a text by itself. */
function faultsIn(kind: string, body: Json): readonly string[] {
  const { issues } = kind === 'template' ? checkTemplate(body) : checkScript(body);
  return issues.filter(({ severity }) => severity === 'error').map(({ message }) => message.en);
}

/**
 * Refuses templates and scripts nobody may send or speak: what is wrong in themselves, every phrase a pack in force
 * forbids, each with the text, the phrase and the rule, and a message for a machine that is no limited-content message.
 *
 * @throws TRPCError
 */
export async function refuseUnfitTexts(db: Db, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const texts = (await artifactsByHash(db, hashes)).filter(isText);
  const law = await lawInForce(db);
  const phrases = forbiddenPhrases(law);
  const faults = texts.flatMap(({ kind, id, body }) => [
    ...faultsIn(kind, body).map((fault) => `${id}: ${fault}`),
    ...wordingFaults(id, spokenTexts(body), phrases).map(({ message }) => message.en),
    ...faultsInVoicemail(body, law).map((fault) => `${id}: ${fault}`),
  ]);
  if (faults.length === 0) return;
  const most = 20;
  const rest = faults.length > most ? [`and ${faults.length - most} more`] : [];
  throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: [...faults.slice(0, most), ...rest].join('; ') });
}
