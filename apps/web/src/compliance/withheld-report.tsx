'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { DayChart } from '../overview/day-chart.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { useRuleWords } from './use-rule-words.ts';
import { WithheldDialog } from './withheld-dialog.tsx';
import { type Cell, ruleLines } from './withheld-lines.ts';
import { WithheldMap } from './withheld-map.tsx';

const days = 30;

/** What the rules have held back over the last thirty business days: how much a day, and by which rule. */
export function WithheldReport() {
  const t = useTranslations('compliance');
  const overview = useTranslations('overview');
  const trpc = useTRPC();
  const words = useRuleWords();
  const { count } = useFormat();
  const [opened, setOpened] = useState<Cell>();
  const report = useQuery(trpc.report.withheld.queryOptions({ days }, { refetchInterval: 10_000 }));
  if (report.error) return <Trouble error={report.error} retry={report.refetch} />;
  if (!report.data) {
    return (
      <Panel title={t('byDay')}>
        <SkeletonRows rows={6} />
      </Panel>
    );
  }
  const lines = ruleLines(report.data.rows);
  if (lines.length === 0) {
    return (
      <Panel>
        <Empty title={t('nothingHeld')}>{t('nothingHeldHelp')}</Empty>
      </Panel>
    );
  }
  const byDecision = report.data.rows.map((row) => ({ day: row.day, series: overview(`decisions.${row.decision}`), count: row.count }));
  return (
    <>
      <Panel title={t('byDay')}>
        <DayChart label={t('byDay')} days={report.data.days} rows={byDecision} />
      </Panel>
      <Panel title={t('byRule')} actions={<span className="text-xs text-faint">{t('mapHelp', { count: count(lines.length) })}</span>}>
        <WithheldMap report={report.data} lines={lines} words={words} onOpen={setOpened} />
      </Panel>
      {opened ? <WithheldDialog cell={opened} days={days} title={words(opened.rule)} onClose={() => setOpened(undefined)} /> : null}
    </>
  );
}
