'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useBusinessNow } from '../clock/use-business-now.ts';
import { Badge } from '../design/badge.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import { useStrategyName } from '../format/use-strategy-name.ts';
import type { Answers } from '../shell/trpc.ts';
import type { CaseQuery } from './case-query.ts';
import { CaseStatus } from './case-status.tsx';

type Row = Answers['case']['list']['rows'][number];

interface CaseTableProps {
  readonly rows: readonly Row[];
  readonly query: CaseQuery;
  readonly onChange: (change: Partial<CaseQuery>) => void;
}

/** One line a case: who, how much, how late, where it stands, when it moves. */
export function CaseTable({ rows, query, onChange }: CaseTableProps) {
  const t = useTranslations('cases');
  const { nowMs } = useBusinessNow(5000);
  const orderable = (orderBy: CaseQuery['orderBy'], label: string) => {
    const isHere = query.orderBy === orderBy;
    const Arrow = query.isDescending ? ArrowDown : ArrowUp;
    return (
      <button
        type="button"
        className="inline-flex items-center gap-1 rounded-sm hover:text-ink"
        onClick={() => onChange({ orderBy, isDescending: isHere ? !query.isDescending : orderBy !== 'next' && orderBy !== 'ref' })}
      >
        {label}
        {isHere ? <Arrow aria-hidden className="size-3" /> : null}
      </button>
    );
  };
  return (
    <Table
      label={t('title')}
      head={
        <>
          <Head>{orderable('ref', t('columns.case'))}</Head>
          <Head>{t('columns.consumer')}</Head>
          <Head isNumber>{orderable('balance', t('columns.balance'))}</Head>
          <Head isNumber>{orderable('daysPastDue', t('columns.overdue'))}</Head>
          <Head>{t('columns.status')}</Head>
          <Head>{t('columns.grade')}</Head>
          <Head>{t('columns.strategy')}</Head>
          <Head>{orderable('next', t('columns.next'))}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <CaseRow key={row.id} row={row} nowMs={nowMs} />
      ))}
    </Table>
  );
}

function CaseRow({ row, nowMs }: { readonly row: Row; readonly nowMs: number | undefined }) {
  const t = useTranslations('cases');
  const { money, fromNow, dateTime } = useFormat();
  const strategyName = useStrategyName();
  return (
    <tr className={`${rowClass} relative`}>
      <Cell>
        <Link href={`/cases/${row.id}`} className="font-medium after:absolute after:inset-0 hover:text-accent">
          {row.ref}
        </Link>
        <span className="ml-2 text-xs text-faint">{t.has(`products.${row.product}`) ? t(`products.${row.product}`) : row.product}</span>
      </Cell>
      <Cell>
        {row.consumerName}
        <span className="ml-2 text-xs text-faint">{row.creditorName}</span>
      </Cell>
      <Cell isNumber className="font-medium">
        {money(row.balanceMinor, row.currency)}
      </Cell>
      <Cell isNumber>
        {row.daysPastDue < 0 ? t('dueIn', { count: -row.daysPastDue }) : t('days', { count: row.daysPastDue })}{' '}
        <span className="ml-1 text-xs text-faint">{row.bucket}</span>
      </Cell>
      <Cell>
        <CaseStatus status={row.status} closedAs={row.closedAs} />
      </Cell>
      <Cell>{row.riskGrade === null ? <span className="text-faint">–</span> : <Badge>{row.riskGrade}</Badge>}</Cell>
      <Cell className="max-w-64 truncate">
        {row.strategyId === null ? (
          <span className="text-faint">{t('unassigned')}</span>
        ) : (
          <>
            {strategyName(row.strategyId)} <span className="text-xs text-faint">{row.nodeId}</span>
          </>
        )}
      </Cell>
      <Cell>
        {row.nextAtMs === null || nowMs === undefined ? (
          <span className="text-faint">–</span>
        ) : (
          <time title={dateTime(row.nextAtMs, row.zone)}>{row.nextAtMs <= nowMs ? t('now') : fromNow(row.nextAtMs, nowMs)}</time>
        )}
      </Cell>
    </tr>
  );
}
