import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../../design/badge.tsx';
import type { Mark } from './marks.ts';

const tones: Readonly<Record<Mark, Tone>> = { added: 'good', removed: 'bad', changed: 'warn', here: 'accent', passed: 'neutral' };

/** How a step stands out, in a word. */
export function MarkBadge({ mark }: { readonly mark: Mark }) {
  const t = useTranslations('marks');
  return <Badge tone={tones[mark]}>{t(mark)}</Badge>;
}
