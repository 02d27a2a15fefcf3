'use client';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

const tones = { purged: 'warn', keptByLaw: 'neutral', keptByHold: 'accent' } as const;
const mostShown = 20;

/** What would become of each person's records and why; the first of them, the file of the run has all. */
export function FateTable({ fates }: { readonly fates: Answers['retention']['rehearse']['fates'] }) {
  const t = useTranslations('compliance');
  const { calendarDate, count } = useFormat();
  if (fates.length === 0) return <p className="px-4 py-6 text-center text-faint">{t('nobodyDue')}</p>;
  return (
    <>
      <Table
        label={t('retention')}
        head={(['who', 'lastActivity', 'fate', 'why'] as const).map((column) => <Head key={column}>{t(`columns.${column}`)}</Head>)}
      >
        {fates.slice(0, mostShown).map((fate) => (
          <tr key={fate.consumerId} className={rowClass}>
            <Cell className="font-medium">{fate.consumerRef}</Cell>
            <Cell>{calendarDate(fate.lastActivityOn)}</Cell>
            <Cell>
              <Badge tone={tones[fate.fate]}>{t(`fates.${fate.fate}`)}</Badge>
            </Cell>
            <Cell>{fate.fate === 'keptByLaw' ? t('keepUntil', { date: calendarDate(fate.keepUntil) }) : t(`fateWhy.${fate.fate}`)}</Cell>
          </tr>
        ))}
      </Table>
      {fates.length > mostShown ? (
        <p className="border-t px-4 py-2 text-xs text-faint">{t('andMore', { count: count(fates.length - mostShown) })}</p>
      ) : null}
    </>
  );
}
