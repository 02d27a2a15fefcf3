'use client';
import type { Issue } from '@dunwell/rules/strategy';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Designer, DesignerStore } from './store.ts';

interface DesignerScope {
  readonly store: DesignerStore;
  readonly strategyId: string;
  readonly mayEdit: boolean;
  /** False for a drawing that is only looked at: no counts of cases on its steps. */
  readonly isLive: boolean;
}

const Scope = createContext<DesignerScope | null>(null);
export const DesignerProvider = Scope.Provider;

/** The drawing this part of the screen works on. */
export function useDesignerScope(): DesignerScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('useDesignerScope outside DesignerProvider');
  return scope;
}

/** One value of the drawing; select primitives or parts that keep their identity. */
export const useDesigner = <Value,>(select: (designer: Designer) => Value): Value => useStore(useDesignerScope().store, select);

/** Findings of the compiler on the drawing as it is now. */
const Findings = createContext<readonly Issue[]>([]);
export const FindingsProvider = Findings.Provider;
export const useFindings = () => useContext(Findings);
