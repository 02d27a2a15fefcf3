'use client';
import { caseEventNames } from '@dunwell/rules';
import { isStopEvent } from '@dunwell/rules/strategy';
import { useTranslations } from 'use-intl';
import type { Answers } from '../../shell/trpc.ts';
import { InterruptRow } from './interrupt-row.tsx';

interface InterruptsPanelProps {
  readonly documents: Answers['strategy']['documents'];
}

/** Events that take a case elsewhere wherever it stands: one row each, in the order of precedence. */
export function InterruptsPanel({ documents }: InterruptsPanelProps) {
  const t = useTranslations('interrupts');
  const groups = [
    { name: 'stops', events: caseEventNames.filter((event) => isStopEvent(event)) },
    { name: 'others', events: caseEventNames.filter((event) => !isStopEvent(event)) },
  ] as const;
  return (
    <div className="flex flex-col gap-4 py-4">
      <p className="px-4 text-soft">{t('lead')}</p>
      {groups.map(({ name, events }) => (
        <section key={name} aria-label={t(`groups.${name}.title`)}>
          <h3 className="px-4 text-xs font-semibold">{t(`groups.${name}.title`)}</h3>
          <p className="px-4 pb-1 text-xs text-faint">{t(`groups.${name}.help`)}</p>
          <ul className="divide-y border-y">
            {events.map((event) => (
              <InterruptRow key={event} event={event} documents={documents} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
