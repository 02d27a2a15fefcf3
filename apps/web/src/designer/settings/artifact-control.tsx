'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Select } from '../../design/field.tsx';
import { useTRPC } from '../../shell/trpc.ts';
import { useDesignerScope } from '../designer-context.tsx';
import type { ControlProps } from './control-props.ts';

/** Chooses an artifact of the kind the setting asks for; one that is named and missing stays visible. */
export function ArtifactControl({ id, field, value, onChange }: ControlProps) {
  const t = useTranslations('settings');
  const trpc = useTRPC();
  const { strategyId } = useDesignerScope();
  const { data = [] } = useQuery(trpc.strategy.documents.queryOptions(undefined, { staleTime: 60_000 }));
  const choices = data.filter((document) => document.kind === field.control && document.id !== strategyId);
  const chosen = typeof value === 'string' ? value : '';
  const isMissing = chosen !== '' && !choices.some((choice) => choice.id === chosen);
  return (
    <Select id={id} value={chosen} onChange={(event) => onChange(event.target.value || undefined)} aria-invalid={isMissing}>
      <option value="">{t('choose')}</option>
      {isMissing ? <option value={chosen}>{t('missing', { id: chosen })}</option> : null}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.id}
          {choice.status === 'signed' ? '' : ` (${t('unsigned')})`}
        </option>
      ))}
    </Select>
  );
}
