import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../design/badge.tsx';

const tones: Record<'open' | 'held' | 'closed', Tone> = { open: 'accent', held: 'warn', closed: 'neutral' };

interface CaseStatusProps {
  readonly status: 'open' | 'held' | 'closed';
  readonly closedAs: string | null;
}

export function CaseStatus({ status, closedAs }: CaseStatusProps) {
  const t = useTranslations('cases');
  const end = closedAs !== null && t.has(`ends.${closedAs}`) ? t(`ends.${closedAs}`) : closedAs;
  const isPaid = closedAs === 'paid' || closedAs === 'paidInFull';
  return <Badge tone={isPaid ? 'good' : tones[status]}>{status === 'closed' && end !== null ? end : t(`statuses.${status}`)}</Badge>;
}
