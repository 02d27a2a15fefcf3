import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface PanelProps {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly flush?: boolean;
}

/** A titled surface. `flush` for tables and lists that bring their own padding. */
export function Panel({ title, actions, children, className, flush = false }: PanelProps) {
  return (
    <section className={clsx('rounded-lg border bg-panel shadow-card', className)}>
      {title === undefined ? null : (
        <header className="flex min-h-11 items-center justify-between gap-3 border-b px-4 py-1.5">
          <h2 className="text-sm font-semibold">{title}</h2>
          {actions}
        </header>
      )}
      <div className={flush ? '' : 'p-4'}>{children}</div>
    </section>
  );
}
