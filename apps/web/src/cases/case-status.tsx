import { outcomeInWords } from '@dunwell/rules/strategy';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';

const tones: Record<'open' | 'held' | 'closed', Tone> = { open: 'accent', held: 'warn', closed: 'neutral' };

interface CaseStatusProps {
  readonly status: 'open' | 'held' | 'closed';
  readonly closedAs: string | null;
}

export function CaseStatus({ status, closedAs }: CaseStatusProps) {
  const t = useTranslations('cases');
  const { lang } = useFormat();
  const isPaid = closedAs === 'paid' || closedAs === 'paidInFull';
  return (
    <Badge tone={isPaid ? 'good' : tones[status]}>
      {status === 'closed' && closedAs !== null ? outcomeInWords(closedAs, lang) : t(`statuses.${status}`)}
    </Badge>
  );
}
