'use client';
import { useTranslations } from 'use-intl';

/** A requirement in words; one a new pack brings shows by its own name until it has them. */
export function RequirementName({ name }: { readonly name: string }) {
  const t = useTranslations('compliance.requirementNames');
  return t.has(name) ? t(name) : name.replaceAll('_', ' ');
}
