'use client';
import { useQuery } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';
import { CallEndDialog } from './call-end-dialog.tsx';

type OpenCall = Answers['desk']['mine'][number];

/** A plain reminder of the calls by hand whoever looks has begun and not ended, and the way to end each. */
export function OpenCalls() {
  const t = useTranslations('desk');
  const trpc = useTRPC();
  const may = useMay();
  const { dateTime } = useFormat();
  const [ending, setEnding] = useState<OpenCall>();
  const mine = useQuery(trpc.desk.mine.queryOptions(undefined, { enabled: may('contact.make'), refetchInterval: 10_000 }));
  if (!mine.data || mine.data.length === 0) return null;
  return (
    <Panel flush className="border-accent" title={t('openCalls', { count: mine.data.length })}>
      <p className="px-4 pt-3 text-soft">{t('openCallsHelp')}</p>
      <ul className="flex flex-col px-4 py-2">
        {mine.data.map((call) => (
          <li key={call.attemptId} className="flex flex-wrap items-center justify-between gap-3 border-b py-2 last:border-b-0">
            <span className="min-w-0">
              <Link href={`/cases/${call.caseId}`} className="font-medium hover:text-accent">
                {call.consumerName}
              </Link>{' '}
              <span className="text-xs text-faint">{call.caseRef}</span>
              <span className="block text-soft tabular-nums">
                {call.to} · {dateTime(call.askedAtMs, call.zone)}
              </span>
            </span>
            <Button icon={<Phone aria-hidden />} onClick={() => setEnding(call)}>
              {t('sayOutcome')}
            </Button>
          </li>
        ))}
      </ul>
      {ending ? (
        <CallEndDialog
          call={ending}
          caseId={ending.caseId}
          zone={ending.zone}
          currency={ending.currency}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </Panel>
  );
}
