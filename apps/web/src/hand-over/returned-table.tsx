'use client';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

export type ReturnedCase = Answers['handOver']['list']['returned'][number];

interface ReturnedTableProps {
  readonly cases: readonly ReturnedCase[];
  readonly onTakeBack: (returned: ReturnedCase) => void;
}

/** Cases a partner gave back and nobody has taken yet, with the partner’s reason. */
export function ReturnedTable({ cases, onTakeBack }: ReturnedTableProps) {
  const t = useTranslations('handOver');
  const { dateTime } = useFormat();
  const columns = ['case', 'consumer', 'partner', 'status', 'reason', 'at'] as const;
  return (
    <Table
      label={t('returned')}
      head={
        <>
          {columns.map((column) => (
            <Head key={column}>{t(column)}</Head>
          ))}
          <Head />
        </>
      }
    >
      {cases.map((one) => (
        <tr key={one.handOverId} className={rowClass}>
          <Cell>
            <Link href={`/cases/${one.caseId}`} className="font-medium hover:text-accent">
              {one.caseRef}
            </Link>
          </Cell>
          <Cell>{one.consumer}</Cell>
          <Cell>{one.partner}</Cell>
          <Cell>{t(`statuses.${one.status}`)}</Cell>
          <Cell className="max-w-[40ch] truncate">
            <span title={one.reason ?? undefined}>{one.reason}</span>
          </Cell>
          <Cell>{dateTime(one.atMs)}</Cell>
          <Cell className="text-right">
            <Button onClick={() => onTakeBack(one)}>{t('takeBack')}</Button>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
