'use client';
import { contactOutcomeInWords } from '@dunwell/rules';
import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { ReasonList } from './reason-list.tsx';

const days = 90;

/** Contacts people made in spite of a presumption of law: who, when, why, and what came of it. */
export function OverridesReport() {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const { lang, dateTime } = useFormat();
  const rows = useQuery(trpc.report.overrides.queryOptions({ days }, { refetchInterval: 10_000 }));
  if (rows.error) return <Trouble error={rows.error} retry={rows.refetch} />;
  return (
    <Panel title={t('overrides', { count: days })} flush>
      {!rows.data ? (
        <SkeletonRows rows={4} />
      ) : rows.data.length === 0 ? (
        <Empty title={t('noOverrides')} icon={<ShieldCheck />}>
          {t('noOverridesHelp')}
        </Empty>
      ) : (
        <Table
          label={t('overrides', { count: days })}
          head={(['at', 'who', 'case', 'rule', 'why', 'outcome'] as const).map((column) => (
            <Head key={column}>{t(`columns.${column}`)}</Head>
          ))}
        >
          {rows.data.map((row) => (
            <tr key={row.seq} className={rowClass}>
              <Cell>{dateTime(row.atMs)}</Cell>
              <Cell>{row.by}</Cell>
              <Cell>
                <Link href={`/cases/${row.caseId}`} className="font-medium hover:text-accent">
                  {row.caseRef}
                </Link>
              </Cell>
              <Cell className="!whitespace-normal min-w-56 py-2">
                <ReasonList rules={row.rules} />
              </Cell>
              <Cell className="!whitespace-normal min-w-56 py-2">{row.reason}</Cell>
              <Cell>{row.outcome === null ? '–' : contactOutcomeInWords(row.outcome, lang)}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
