'use client';
import { requirementInWords } from '@dunwell/rules';
import { useFormat } from '../format/use-format.ts';

/** What has to be done or said, in the reader's language. */
export function useRequirementName(): (name: string) => string {
  const { lang } = useFormat();
  return (name) => requirementInWords(name, lang);
}

export const RequirementName = ({ name }: { readonly name: string }) => useRequirementName()(name);
