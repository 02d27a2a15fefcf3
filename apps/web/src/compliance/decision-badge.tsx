'use client';
import type { Answer } from '@dunwell/rules/policy';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';

const tones = { ALLOW: 'good', REQUIRE: 'accent', DEFER: 'warn', BLOCK: 'bad' } as const;

/** The guard's answer in a word. */
export function DecisionBadge({ decision }: { readonly decision: Answer['decision'] }) {
  const t = useTranslations('compliance');
  return <Badge tone={tones[decision]}>{t(`decisions.${decision}`)}</Badge>;
}
