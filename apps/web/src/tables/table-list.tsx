'use client';
import { useQuery } from '@tanstack/react-query';
import { Table2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { nameIn } from '../format/name-in.ts';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';

/** Every decision table that strategies can ask. */
export function TableList() {
  const t = useTranslations('tables');
  const statuses = useTranslations('artifactStatuses');
  const trpc = useTRPC();
  const { lang, count } = useFormat();
  const list = useQuery(trpc.table.list.queryOptions());
  const head = (
    <>
      <Head>{t('list.name')}</Head>
      <Head>{t('list.status')}</Head>
      <Head isNumber>{t('list.rows')}</Head>
      <Head isNumber>{t('list.inputs')}</Head>
    </>
  );
  return (
    <Page title={t('title')} lead={t('listLead')}>
      <Panel flush>
        {list.error ? (
          <Trouble error={list.error} retry={list.refetch} />
        ) : !list.data ? (
          <SkeletonRows rows={6} />
        ) : list.data.length === 0 ? (
          <Empty title={t('none')} icon={<Table2 />}>
            {t('noneHelp')}
          </Empty>
        ) : (
          <Table label={t('title')} head={head}>
            {list.data.map(({ id, name, status, rows, inputs }) => (
              <tr key={id} className={`${rowClass} relative`}>
                <Cell>
                  <Link href={`/tables/${encodeURIComponent(id)}`} className="font-medium after:absolute after:inset-0 hover:text-accent">
                    {nameIn(name, lang)}
                  </Link>
                  <span className="ml-2 text-xs text-faint">{id}</span>
                </Cell>
                <Cell>
                  <Badge tone={status === 'signed' ? 'good' : 'warn'}>{statuses(status)}</Badge>
                </Cell>
                <Cell isNumber>{count(rows)}</Cell>
                <Cell isNumber>{count(inputs)}</Cell>
              </tr>
            ))}
          </Table>
        )}
      </Panel>
    </Page>
  );
}
