'use client';
import { useQuery } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DecisionBadge } from '../compliance/decision-badge.tsx';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';
import { CallDialog } from './call-dialog.tsx';
import { CallEndDialog } from './call-end-dialog.tsx';

interface CallPanelProps {
  readonly caseId: string;
  readonly zone: string;
  readonly currency: string;
}

/** Calling this person by hand: whether it is lawful now, and the call of which nobody has said yet what came of it. */
export function CallPanel({ caseId, zone, currency }: CallPanelProps) {
  const t = useTranslations('desk');
  const trpc = useTRPC();
  const may = useMay();
  const { dateTime } = useFormat();
  const [opened, setOpened] = useState<'call' | 'end'>();
  const mayCall = may('contact.make');
  const asked = useQuery(trpc.desk.ask.queryOptions({ caseId }, { enabled: mayCall, refetchInterval: 5000 }));
  if (!mayCall || !asked.data) return null;
  const { open, answer, to } = asked.data;
  const close = () => setOpened(undefined);
  return (
    <Panel title={t('title')} actions={!open && answer ? <DecisionBadge decision={answer.decision} /> : null}>
      {open ? (
        <div className="flex flex-col gap-3">
          <p>
            {t('underWay', { by: open.by, to: open.to })}
            {open.hardStopAtMs === null ? null : (
              <span className="block text-xs text-faint">{t('endBy', { at: dateTime(open.hardStopAtMs, zone) })}</span>
            )}
          </p>
          <Button look="primary" className="self-start" onClick={() => setOpened('end')}>
            {t('sayOutcome')}
          </Button>
        </div>
      ) : to === null ? (
        <p className="text-soft">{t('noNumber')}</p>
      ) : (
        <Button icon={<Phone aria-hidden />} onClick={() => setOpened('call')}>
          {t('ask')}
        </Button>
      )}
      {opened === 'call' ? <CallDialog caseId={caseId} zone={zone} onAllowed={() => setOpened('end')} onClose={close} /> : null}
      {opened === 'end' && open ? <CallEndDialog call={open} caseId={caseId} zone={zone} currency={currency} onClose={close} /> : null}
    </Panel>
  );
}
