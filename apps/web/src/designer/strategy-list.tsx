'use client';
import { useQuery } from '@tanstack/react-query';
import { Workflow } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { nameIn } from '../format/name-in.ts';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { NewStrategy } from './new-strategy.tsx';

/** Every strategy: what is at work, what waits for a signature, how many cases each holds. */
export function StrategyList() {
  const t = useTranslations('strategies');
  const trpc = useTRPC();
  const list = useQuery(trpc.strategy.list.queryOptions(undefined, { refetchInterval: 5000 }));
  const me = useQuery(trpc.me.get.queryOptions());
  return (
    <Page title={t('title')} lead={t('lead')} actions={me.data?.permissions.includes('strategy.edit') ? <NewStrategy /> : undefined}>
      <Panel flush>
        {list.error ? (
          <Trouble error={list.error} retry={list.refetch} />
        ) : !list.data ? (
          <SkeletonRows rows={6} />
        ) : list.data.length === 0 ? (
          <Empty title={t('none')} icon={<Workflow />}>
            {t('noneHelp')}
          </Empty>
        ) : (
          <Table
            label={t('title')}
            head={
              <>
                <Head>{t('columns.name')}</Head>
                <Head>{t('columns.state')}</Head>
                <Head>{t('columns.version')}</Head>
                <Head isNumber>{t('columns.open')}</Head>
                <Head isNumber>{t('columns.closed')}</Head>
              </>
            }
          >
            {list.data.map((row) => (
              <StrategyRow key={row.id} row={row} />
            ))}
          </Table>
        )}
      </Panel>
    </Page>
  );
}

function StrategyRow({ row }: { readonly row: Answers['strategy']['list'][number] }) {
  const t = useTranslations('strategies');
  const statuses = useTranslations('artifactStatuses');
  const { count, lang } = useFormat();
  return (
    <tr className={`${rowClass} relative`}>
      <Cell>
        <Link href={`/strategies/${encodeURIComponent(row.id)}`} className="font-medium after:absolute after:inset-0 hover:text-accent">
          {nameIn(row.name, lang)}
        </Link>
        <span className="ml-2 text-xs text-faint">{row.id}</span>
      </Cell>
      <Cell>
        <span className="flex gap-1">
          {row.inForce ? <Badge tone="good">{t('inForce')}</Badge> : <Badge>{t('notInForce')}</Badge>}
          {row.draft ? <Badge tone="accent">{t('draft')}</Badge> : null}
        </span>
      </Cell>
      <Cell>{row.latest ? `${row.latest.version} · ${statuses(row.latest.status)}` : '–'}</Cell>
      <Cell isNumber>{count(row.open)}</Cell>
      <Cell isNumber>{count(row.closed)}</Cell>
    </tr>
  );
}
