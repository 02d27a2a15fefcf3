'use client';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/states.tsx';

/** A screen that failed, with the way back. */
export default function BrokenScreen({ reset }: { readonly reset: () => void }) {
  const t = useTranslations();
  return (
    <Empty title={t('shell.broken')} icon={<CircleAlert />}>
      <p>{t('shell.brokenHelp')}</p>
      <Button className="mt-4" onClick={reset}>
        {t('state.retry')}
      </Button>
    </Empty>
  );
}
