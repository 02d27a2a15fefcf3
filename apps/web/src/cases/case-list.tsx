'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { CaseFilters } from './case-filters.tsx';
import { type CaseQuery, caseRequest, startQuery } from './case-query.ts';
import { CaseTable } from './case-table.tsx';
import { Pager } from './pager.tsx';

type Asked = { readonly [Key in 'search' | 'bucket' | 'status' | 'strategyId' | 'nodeId']?: string | undefined };

/** Every case, searched and narrowed by the database. */
export function CaseList({ asked }: { readonly asked: Asked }) {
  const t = useTranslations('cases');
  const trpc = useTRPC();
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const [query, setQuery] = useState<CaseQuery>({ ...startQuery, ...given });
  const settled = useDeferredValue(query);
  const list = useQuery(trpc.case.list.queryOptions(caseRequest(settled), { placeholderData: keepPreviousData, refetchInterval: 5000 }));
  const change = (change: Partial<CaseQuery>) => setQuery((before) => ({ ...before, page: 0, ...change }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <CaseFilters query={query} onChange={change} />
      <Panel flush>
        {list.error ? (
          <Trouble error={list.error} retry={list.refetch} />
        ) : !list.data ? (
          <SkeletonRows rows={10} />
        ) : list.data.rows.length === 0 ? (
          <Empty title={t('none')}>{t('noneHelp')}</Empty>
        ) : (
          <CaseTable rows={list.data.rows} query={query} onChange={change} />
        )}
      </Panel>
      {list.data && list.data.total > 0 ? (
        <Pager page={query.page} total={list.data.total} isMore={list.data.isMore} onPage={(page) => change({ page })} />
      ) : null}
    </Page>
  );
}
