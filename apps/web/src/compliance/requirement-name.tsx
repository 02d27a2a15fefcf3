'use client';
import { requirementInWords } from '@dunwell/rules';
import { useFormat } from '../format/use-format.ts';

/** What has to be done or said, in the reader's language. */
export function useRequirementName(): (name: string) => string {
  const { lang } = useFormat();
  return (name) => requirementInWords(name, lang);
}

/** Several of them in one line. */
export function useRequirementNames(): (names: readonly string[]) => string {
  const { lang } = useFormat();
  return (names) => names.map((name) => requirementInWords(name, lang)).join(lang === 'zh' ? '；' : '; ');
}

export const RequirementName = ({ name }: { readonly name: string }) => useRequirementName()(name);
