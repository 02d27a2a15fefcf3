'use client';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';
import { HoldDialog } from './hold-dialog.tsx';

/** Legal holds: whose records nobody may purge, why, and who lifted it. New ones are set on the person's case. */
export function HoldsPanel() {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const may = useMay();
  const { dateTime } = useFormat();
  const [lifting, setLifting] = useState<string>();
  const history = useQuery(trpc.retention.history.queryOptions());
  return (
    <Panel title={t('holds')} flush>
      {history.error ? (
        <Trouble error={history.error} retry={history.refetch} />
      ) : !history.data ? (
        <SkeletonRows rows={3} />
      ) : history.data.holds.length === 0 ? (
        <Empty title={t('noHolds')} icon={<Lock />}>
          {t('noHoldsHelp')}
        </Empty>
      ) : (
        <Table
          label={t('holds')}
          head={(['who', 'why', 'setBy', 'lifted'] as const).map((column) => <Head key={column}>{t(`columns.${column}`)}</Head>)}
        >
          {history.data.holds.map((hold) => (
            <tr key={hold.id} className={rowClass}>
              <Cell>
                {hold.caseId ? (
                  <Link href={`/cases/${hold.caseId}`} className="font-medium hover:text-accent">
                    {hold.consumerRef}
                  </Link>
                ) : (
                  hold.consumerRef
                )}
              </Cell>
              <Cell className="!whitespace-normal min-w-56 py-2">{hold.reason}</Cell>
              <Cell>
                {hold.placedBy} · {dateTime(hold.placedAtMs)}
              </Cell>
              <Cell>
                {hold.releasedAtMs !== null ? (
                  `${hold.releasedBy} · ${dateTime(hold.releasedAtMs)}`
                ) : may('legalHold.set') && hold.caseId ? (
                  <Button onClick={() => setLifting(hold.caseId ?? undefined)}>{t('lift')}</Button>
                ) : (
                  t('stands')
                )}
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      {lifting ? <HoldDialog caseId={lifting} act="release" onClose={() => setLifting(undefined)} /> : null}
    </Panel>
  );
}
