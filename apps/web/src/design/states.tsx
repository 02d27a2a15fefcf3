import { clsx } from 'clsx';
import { CircleAlert, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';

/** A grey bar where content is about to be. */
export const Skeleton = ({ className }: { readonly className?: string }) => (
  <div aria-hidden className={clsx('animate-pulse rounded-sm bg-sunken', className)} />
);

const rowKeys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** Rows that are on their way. */
export const SkeletonRows = ({ rows = 8 }: { readonly rows?: number }) => (
  <div className="flex flex-col gap-3 p-4">
    {rowKeys.slice(0, rows).map((key, at) => (
      <Skeleton key={key} className={clsx('h-4', at % 3 === 2 ? 'w-2/3' : at % 3 === 1 ? 'w-5/6' : 'w-full')} />
    ))}
  </div>
);

interface EmptyProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
}

/** Nothing here, why, and what would put something here. */
export const Empty = ({ title, children, icon }: EmptyProps) => (
  <div className="flex flex-col items-center gap-1 px-6 py-12 text-center">
    <div className="mb-2 rounded-lg border bg-sunken p-2 text-faint [&_svg]:size-5">{icon ?? <Inbox />}</div>
    <p className="font-medium">{title}</p>
    {children ? <div className="max-w-[48ch] text-soft">{children}</div> : null}
  </div>
);

interface TroubleProps {
  readonly error: { readonly message: string };
  readonly retry?: () => unknown;
}

/** Something failed: what, and a way to try again. */
export function Trouble({ error, retry }: TroubleProps) {
  const t = useTranslations('state');
  return (
    <div role="alert" className="flex flex-col items-center gap-1 px-6 py-12 text-center">
      <CircleAlert aria-hidden className="mb-1 size-5 text-bad" />
      <p className="font-medium">{t('failed')}</p>
      <p className="max-w-[60ch] text-soft">{error.message}</p>
      {retry ? (
        <Button className="mt-3" onClick={() => void retry()}>
          {t('retry')}
        </Button>
      ) : null}
    </div>
  );
}
