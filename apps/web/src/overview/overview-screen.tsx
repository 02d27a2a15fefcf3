'use client';
import { outcomeInWords } from '@dunwell/rules/strategy';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useRuleWords } from '../compliance/use-rule-words.ts';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Skeleton, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { BarList } from './bar-list.tsx';
import { DayChart } from './day-chart.tsx';
import { Figure } from './figure.tsx';
import { OpenAttempts } from './open-attempts.tsx';

type Overview = Answers['report']['overview'];
const total = (rows: readonly { readonly count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);

/** The figures of the business day. Each is a count of rows that can be opened. */
export function OverviewScreen() {
  const t = useTranslations('overview');
  const trpc = useTRPC();
  const { calendarDate, dateTime } = useFormat();
  const overview = useQuery(trpc.report.overview.queryOptions(undefined, { refetchInterval: 4000 }));
  if (overview.error) return <Trouble error={overview.error} retry={overview.refetch} />;
  return (
    <Page
      title={t('title')}
      lead={overview.data ? t('lead', { date: calendarDate(overview.data.date), at: dateTime(overview.data.asOfMs) }) : undefined}
    >
      {overview.data ? <Figures overview={overview.data} /> : <Skeleton className="h-24" />}
      {overview.data ? <Charts overview={overview.data} /> : <Skeleton className="h-80" />}
    </Page>
  );
}

function Figures({ overview: { figures } }: { readonly overview: Overview }) {
  const t = useTranslations('overview');
  const { money, count } = useFormat();
  const sums = (rows: readonly { readonly currency: string; readonly amountMinor: number }[]) =>
    rows.map(({ currency, amountMinor }) => money(amountMinor, currency));
  const spoken = figures.contacts.filter(({ outcome }) => outcome === 'conversation');
  return (
    <div className="grid grid-cols-2 gap-4 lg:grid-cols-5">
      <Figure
        label={t('open')}
        href="/cases?status=open"
        value={count(total(figures.open))}
        lines={figures.open.map(({ currency, balanceMinor }) => money(balanceMinor, currency))}
      />
      <Figure label={t('contacts')} value={count(total(figures.contacts))} lines={[t('spoke', { count: total(spoken) })]} />
      <Figure label={t('promises')} value={count(total(figures.promised))} lines={sums(figures.promised)} />
      <Figure label={t('collected')} value={count(total(figures.collected))} lines={sums(figures.collected)} />
      <Figure
        label={t('withheld')}
        href="/compliance"
        value={count(total(figures.withheld))}
        lines={figures.withheld.map((row) => `${t(`decisions.${row.decision}`)} ${count(row.count)}`)}
      />
    </div>
  );
}

function Charts({ overview }: { readonly overview: Overview }) {
  const t = useTranslations('overview');
  const { lang } = useFormat();
  const words = useRuleWords();
  const byRule = new Map<string, number>();
  for (const { rule, count } of overview.withheld) byRule.set(rule, (byRule.get(rule) ?? 0) + count);
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <Panel title={t('contactsByDay')}>
          <DayChart
            label={t('contactsByDay')}
            days={overview.days}
            rows={overview.contacts.map(({ day, channel, count }) => ({ day, series: channel, count }))}
          />
        </Panel>
        <Panel title={t('withheldByRule')}>
          <BarList
            rows={[...byRule]
              .sort(([, a], [, b]) => b - a)
              .slice(0, 10)
              .map(([rule, count]) => ({ name: words(rule), count }))}
          />
        </Panel>
        <Panel title={t('unended.title')}>
          <OpenAttempts open={overview.open} />
        </Panel>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Panel title={t('byBucket')}>
          <BarList
            rows={overview.buckets.map(({ bucket, count }) => ({ name: bucket, count, href: `/cases?status=open&bucket=${bucket}` }))}
          />
        </Panel>
        <Panel title={t('ended')}>
          <BarList
            rows={overview.closed.map(({ closedAs, count }) => ({
              name: closedAs === null ? '–' : outcomeInWords(closedAs, lang),
              count,
              href: '/cases?status=closed',
            }))}
          />
        </Panel>
      </div>
    </div>
  );
}
