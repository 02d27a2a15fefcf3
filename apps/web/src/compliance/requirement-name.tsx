'use client';
import { useTranslations } from 'use-intl';

/** Requirements in words; one a new pack brings shows by its own name until it has them. */
export function useRequirementName(): (name: string) => string {
  const t = useTranslations('compliance.requirementNames');
  return (name) => (t.has(name) ? t(name) : name.replaceAll('_', ' '));
}

export const RequirementName = ({ name }: { readonly name: string }) => useRequirementName()(name);
