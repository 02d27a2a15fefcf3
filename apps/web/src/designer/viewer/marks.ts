'use client';
import { createContext, useContext } from 'react';

/** What a step or a line stands out for: in a comparison, or in a life that is being told. Said in a word, never by colour alone. */
export type Mark = 'added' | 'removed' | 'changed' | 'here' | 'passed';

export interface Marks {
  readonly nodes: Readonly<Record<string, Mark>>;
  /** By `lineId`. */
  readonly edges: Readonly<Record<string, Mark>>;
}

const none: Marks = { nodes: {}, edges: {} };
const Shown = createContext<Marks>(none);
export const MarksProvider = Shown.Provider;
export const useMarks = () => useContext(Shown);
