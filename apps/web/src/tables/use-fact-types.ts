'use client';
import type { Json } from '@dunwell/rules';
import { catalogue, type FactType } from '@dunwell/rules/fact';
import { declaredFacts, type Table } from '@dunwell/rules/ruleset';
import { useMemo } from 'react';

/** Every fact a table may ask about: its own first, then those the engine supplies. */
export function useFactTypes({ facts }: Table): readonly FactType[] {
  return useMemo(() => {
    const own = declaredFacts({ facts: facts as unknown as Json }).facts ?? [];
    return [...own, ...catalogue.filter(({ name }) => own.every((fact) => fact.name !== name))];
  }, [facts]);
}

/** A fact by name; one nobody supplies is read as text. */
export const factNamed = (facts: readonly FactType[], name: string): FactType =>
  facts.find((fact) => fact.name === name) ?? { name, type: 'string', source: 'custom', label: { en: name, zh: name } };
