'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Dialog } from '../design/dialog.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { Head, rowClass, Table, Cell as TableCell } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import type { Cell } from './withheld-lines.ts';

interface WithheldDialogProps {
  readonly cell: Cell;
  readonly days: number;
  readonly title: string;
  readonly onClose: () => void;
}

/** The contacts behind a figure: whose, when, by which way, and from when it would be lawful. */
export function WithheldDialog({ cell, days, title, onClose }: WithheldDialogProps) {
  const t = useTranslations('compliance');
  const journey = useTranslations('journey');
  const trpc = useTRPC();
  const { dateTime, calendarDate } = useFormat();
  const rows = useQuery(trpc.report.withheldContacts.queryOptions({ ...cell, days }));
  return (
    <Dialog isOpen wide onClose={onClose} title={cell.day ? calendarDate(cell.day) : t('lastDays', { count: days })}>
      <p className="mb-3 text-soft">
        {title} <code className="font-mono text-2xs break-words text-faint">{cell.rule}</code>
      </p>
      {rows.error ? (
        <Trouble error={rows.error} retry={rows.refetch} />
      ) : !rows.data ? (
        <SkeletonRows rows={5} />
      ) : (
        <Table
          label={title}
          head={(['case', 'way', 'at', 'answer', 'earliest'] as const).map((column) => <Head key={column}>{t(`columns.${column}`)}</Head>)}
        >
          {rows.data.rows.map((row) => (
            <tr key={row.id} className={rowClass}>
              <TableCell>
                <Link href={`/cases/${row.caseId}`} className="font-medium hover:text-accent">
                  {row.caseRef}
                </Link>{' '}
                <span className="text-xs text-faint">{row.consumerName}</span>
              </TableCell>
              <TableCell>{journey(`channels.${row.channel}`)}</TableCell>
              <TableCell>{dateTime(row.atMs, row.zone)}</TableCell>
              <TableCell>
                <Badge tone={row.decision === 'DEFER' ? 'warn' : 'bad'}>{journey(`decisions.${row.decision}`)}</Badge>
              </TableCell>
              <TableCell>{row.earliestAtMs === null ? '–' : dateTime(row.earliestAtMs, row.zone)}</TableCell>
            </tr>
          ))}
        </Table>
      )}
      {rows.data?.isMore ? <p className="mt-2 text-xs text-faint">{t('more', { count: rows.data.rows.length })}</p> : null}
    </Dialog>
  );
}
