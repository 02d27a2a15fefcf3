'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';
import { ChangeHistory } from './change-history.tsx';
import { CircumstanceSection } from './circumstance-section.tsx';
import { ConsentSection } from './consent-section.tsx';
import { NumberSection } from './number-section.tsx';
import { PreferenceSection } from './preference-section.tsx';

/** What the person agreed to, refused and prefers, and what is known of their numbers: everything people may record, with its history. */
export function PersonPanel({ caseId }: { readonly caseId: string }) {
  const t = useTranslations('person');
  const trpc = useTRPC();
  const may = useMay();
  const facts = useQuery(trpc.person.facts.queryOptions({ caseId }, { staleTime: 5000 }));
  if (facts.error || !facts.data) {
    return (
      <Panel title={t('title')} flush>
        {facts.error ? <Trouble error={facts.error} retry={facts.refetch} /> : <SkeletonRows rows={5} />}
      </Panel>
    );
  }
  const shared = { caseId, facts: facts.data, mayEdit: may('consent.edit') };
  return (
    <Panel title={t('title')} flush>
      <ConsentSection {...shared} />
      <CircumstanceSection {...shared} />
      <NumberSection {...shared} />
      <PreferenceSection {...shared} />
      <ChangeHistory changes={facts.data.changes} />
    </Panel>
  );
}
