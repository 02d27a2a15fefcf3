import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { pageSize } from './case-query.ts';

interface PagerProps {
  readonly page: number;
  readonly total: number;
  readonly isMore: boolean;
  readonly onPage: (page: number) => void;
}

export function Pager({ page, total, isMore, onPage }: PagerProps) {
  const t = useTranslations('cases');
  const last = Math.min(total, (page + 1) * pageSize);
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between text-soft">
      <p>{t('shown', { first: page * pageSize + 1, last, total, more: isMore ? '+' : '' })}</p>
      <div className="flex gap-1">
        <Button icon={<ChevronLeft aria-hidden />} aria-label={t('previous')} disabled={page === 0} onClick={() => onPage(page - 1)} />
        <Button icon={<ChevronRight aria-hidden />} aria-label={t('next')} disabled={last >= total} onClick={() => onPage(page + 1)} />
      </div>
    </nav>
  );
}
