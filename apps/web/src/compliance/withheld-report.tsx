'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { BarList } from '../overview/bar-list.tsx';
import { DayChart } from '../overview/day-chart.tsx';
import { useTRPC } from '../shell/trpc.ts';

/** What the rules have held back over the last thirty business days. */
export function WithheldReport() {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const report = useQuery(trpc.report.withheld.queryOptions({ days: 30 }, { refetchInterval: 10_000 }));
  if (report.error) return <Trouble error={report.error} retry={report.refetch} />;
  if (!report.data) return <SkeletonRows rows={6} />;
  const byRule = new Map<string, number>();
  for (const { rule, count } of report.data.rows) byRule.set(rule, (byRule.get(rule) ?? 0) + count);
  const ranked = [...byRule].sort(([, a], [, b]) => b - a);
  const shown = new Set(ranked.slice(0, 4).map(([rule]) => rule));
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <Panel title={t('byDay')}>
        <DayChart
          days={report.data.days}
          rows={report.data.rows.filter(({ rule }) => shown.has(rule)).map(({ day, rule, count }) => ({ day, series: rule, count }))}
        />
      </Panel>
      <Panel title={t('byRule')}>
        <BarList rows={ranked.map(([name, count]) => ({ name, count }))} />
      </Panel>
    </div>
  );
}
