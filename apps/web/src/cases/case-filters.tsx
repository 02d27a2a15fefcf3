'use client';
import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Input, Select } from '../design/field.tsx';
import { nameIn } from '../format/name-in.ts';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { type CaseQuery, startQuery } from './case-query.ts';

interface CaseFiltersProps {
  readonly query: CaseQuery;
  readonly onChange: (change: Partial<CaseQuery>) => void;
}

/** One line: search, then what narrows. */
export function CaseFilters({ query, onChange }: CaseFiltersProps) {
  const t = useTranslations('cases');
  const { lang } = useFormat();
  const trpc = useTRPC();
  const { data: choices } = useQuery(trpc.case.choices.queryOptions(undefined, { staleTime: 60_000 }));
  const lists = [
    { name: 'status', values: ['open', 'held', 'closed'].map((id) => ({ id, text: t(`statuses.${id}`) })) },
    { name: 'bucket', values: (choices?.buckets ?? []).map((id) => ({ id, text: id })) },
    { name: 'strategyId', values: (choices?.strategies ?? []).map(({ id, name }) => ({ id, text: nameIn(name, lang) })) },
    { name: 'product', values: (choices?.products ?? []).map((id) => ({ id, text: t.has(`products.${id}`) ? t(`products.${id}`) : id })) },
    { name: 'creditorId', values: (choices?.creditors ?? []).map(({ id, name }) => ({ id, text: name })) },
  ] as const;
  const isNarrowed = query.nodeId !== '' || query.search !== '' || lists.some(({ name }) => query[name] !== '');
  return (
    <search className="flex flex-wrap items-center gap-2">
      <div className="relative w-80">
        <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-faint" />
        <Input
          type="search"
          value={query.search}
          maxLength={100}
          className="pl-8"
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={(event) => onChange({ search: event.target.value })}
        />
      </div>
      {lists.map(({ name, values }) => (
        <Select
          key={name}
          value={query[name]}
          className="!w-auto max-w-52"
          aria-label={t(`filters.${name}`)}
          onChange={(event) => onChange({ [name]: event.target.value })}
        >
          <option value="">{t(`filters.${name}`)}</option>
          {values.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </Select>
      ))}
      {query.nodeId === '' ? null : <span className="text-soft">{t('atNode', { node: query.nodeId })}</span>}
      {isNarrowed ? (
        <Button look="quiet" icon={<X aria-hidden />} onClick={() => onChange(startQuery)}>
          {t('clear')}
        </Button>
      ) : null}
    </search>
  );
}
