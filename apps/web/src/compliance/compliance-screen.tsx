'use client';
import { useTranslations } from 'use-intl';
import { Page } from '../design/page.tsx';
import { Tabs } from '../design/tabs.tsx';
import { PackList } from './pack-list.tsx';
import { WhatIf } from './what-if.tsx';
import { WithheldReport } from './withheld-report.tsx';

/** Contact law as it binds here, a place to ask it questions, and what it has held back. */
export function ComplianceScreen() {
  const t = useTranslations('compliance');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'packs', label: t('tabs.packs'), content: <PackList /> },
          { id: 'whatIf', label: t('tabs.whatIf'), content: <WhatIf /> },
          { id: 'withheld', label: t('tabs.withheld'), content: <WithheldReport /> },
        ]}
      />
    </Page>
  );
}
