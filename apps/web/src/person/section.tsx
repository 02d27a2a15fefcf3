import type { ReactNode } from 'react';
import type { Answers } from '../shell/trpc.ts';

export interface SectionProps {
  readonly caseId: string;
  readonly facts: Answers['person']['facts'];
  readonly mayEdit: boolean;
}

interface FrameProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of what is known of a person. */
export const Section = ({ title, actions, children }: FrameProps) => (
  <section className="border-b px-4 py-3 last:border-b-0">
    <header className="mb-1 flex min-h-7 items-center justify-between gap-2">
      <h3 className="text-xs font-medium text-soft">{title}</h3>
      {actions ? <span className="flex gap-1">{actions}</span> : null}
    </header>
    {children}
  </section>
);

/** A small action beside a line. */
export const lineAction = 'shrink-0 rounded-sm px-1 text-xs text-soft underline-offset-2 hover:text-accent hover:underline';
