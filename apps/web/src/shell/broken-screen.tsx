'use client';
import { CircleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/states.tsx';

/** A screen that failed, with the way back: what the server was to bring is asked for again. */
export function BrokenScreen({ reset }: { readonly reset: () => void }) {
  const t = useTranslations();
  const router = useRouter();
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <main role="alert" className="grid min-h-[60dvh] place-items-center">
      <Empty title={t('shell.broken')} icon={<CircleAlert />}>
        <p>{t('shell.brokenHelp')}</p>
        <Button className="mt-4" onClick={again}>
          {t('state.retry')}
        </Button>
      </Empty>
    </main>
  );
}
