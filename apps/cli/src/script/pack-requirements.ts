import type { Json } from '@dunwell/rules';
import {
  checkVoicemail,
  disclosures,
  forbiddenPhrases,
  type Pack,
  spokenTexts,
  voicemailLimits,
  voicemailReasonInWords,
  wordingFaults,
} from '@dunwell/rules/policy';
import type { ScriptIssue } from '@dunwell/rules/script';

/** What these packs require a voice robot to say to a consumer, and this script does not declare. */
export function missingDisclosures(packs: readonly Pack[], declared: readonly string[]): ScriptIssue[] {
  const said = (names: readonly string[]): boolean => names.some((name) => declared.includes(name));
  return disclosures(packs)
    .filter(({ source, moment, channels, when }) => {
      const isAboutRobots = (when.agents ?? ['ai_voice']).includes('ai_voice') && !when.exceptAgents?.includes('ai_voice');
      const isForConsumers = (when.roles ?? ['consumer']).includes('consumer') && !when.exceptRoles?.includes('consumer');
      return source === 'script' && moment !== 'never' && channels.includes('call') && isAboutRobots && isForConsumers;
    })
    .flatMap(({ pack, rule, requires }) =>
      requires
        .filter(({ requirement, satisfiedBy }) => !said([requirement, ...satisfiedBy]))
        .map(
          ({ requirement }): ScriptIssue => ({
            code: 'PACK-DISCLOSURE',
            severity: 'error',
            message: { en: `${pack} ${rule} requires "${requirement}" to be said`, zh: `${pack} ${rule} 要求说明“${requirement}”` },
          }),
        ),
    );
}

/** Phrases of this script that these packs forbid. */
export const forbiddenWording = (packs: readonly Pack[], document: unknown): ScriptIssue[] =>
  wordingFaults(String((document as { id?: unknown } | null)?.id), spokenTexts(document as Json), forbiddenPhrases(packs)).map(
    ({ message }) => ({ code: 'PACK-WORDING', severity: 'error', message }),
  );

/** Why what this script would leave on a machine is no limited-content message. Where no pack knows such messages the guard leaves none. */
export function unfitVoicemail(packs: readonly Pack[], document: unknown): ScriptIssue[] {
  const { voicemail } = (document ?? {}) as { voicemail?: unknown };
  if (voicemail === undefined || voicemailLimits(packs).length === 0) return [];
  const { rules, reasons } = checkVoicemail(voicemail, packs);
  return reasons.map(voicemailReasonInWords).map(({ en, zh }) => ({
    code: 'PACK-VOICEMAIL',
    severity: 'error',
    message: { en: `voicemail: ${en} (${rules.join(', ')})`, zh: `留言：${zh}（${rules.join('、')}）` },
  }));
}
