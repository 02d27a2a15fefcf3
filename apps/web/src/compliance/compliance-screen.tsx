'use client';
import { useTranslations } from 'use-intl';
import { Page } from '../design/page.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useMay } from '../shell/use-may.ts';
import { CalendarList } from './calendar-list.tsx';
import { OverridesReport } from './overrides-report.tsx';
import { PackList } from './pack-list.tsx';
import { RecordsTab } from './records-tab.tsx';
import { WhatIfTab } from './what-if-tab.tsx';
import { WithheldReport } from './withheld-report.tsx';

interface ComplianceScreenProps {
  /** The tab that is open first, and the case a question is about, when another screen leads here. */
  readonly tab?: string | undefined;
  readonly caseRef?: string | undefined;
}

/** Contact law as it binds here, a place to ask it questions, what it has held back, and the records that prove it. */
export function ComplianceScreen({ tab, caseRef = '' }: ComplianceScreenProps) {
  const t = useTranslations('compliance');
  const may = useMay();
  const records = may('audit.read') ? [{ id: 'records', label: t('tabs.records'), content: <RecordsTab /> }] : [];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        // What a role may see arrives after the first drawing: then the tab asked for can be opened.
        key={records.length}
        label={t('title')}
        initial={tab}
        tabs={[
          { id: 'packs', label: t('tabs.packs'), content: <PackList /> },
          { id: 'calendars', label: t('tabs.calendars'), content: <CalendarList /> },
          { id: 'whatIf', label: t('tabs.whatIf'), content: <WhatIfTab initialCase={caseRef} /> },
          { id: 'withheld', label: t('tabs.withheld'), content: <WithheldReport /> },
          { id: 'overrides', label: t('tabs.overrides'), content: <OverridesReport /> },
          ...records,
        ]}
      />
    </Page>
  );
}
