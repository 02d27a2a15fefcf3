import type { Lang } from '../lang.ts';
import type { Pack } from './pack.ts';

export interface ExplainedRule {
  readonly rule: string;
  readonly text: string;
  readonly cite: string;
  /** False: from memory only, kept until counsel confirms it. */
  readonly enabled: boolean;
  readonly from?: string;
}

/** A pack in plain sentences, one per rule, for those who sign it. */
export const explainPack = (pack: Pack, lang: Lang): ExplainedRule[] =>
  pack.rules.map((rule) => ({
    rule: rule.id,
    text: rule.words[lang],
    cite: rule.cite,
    enabled: rule.enabled,
    ...(rule.effectiveFrom === undefined ? {} : { from: rule.effectiveFrom }),
  }));
