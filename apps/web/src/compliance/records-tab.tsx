'use client';
import { EvidencePanel } from './evidence-panel.tsx';
import { HoldsPanel } from './holds-panel.tsx';
import { RetentionPanel } from './retention-panel.tsx';

/** The records that prove what was done: taken out, held, kept and purged. */
export const RecordsTab = () => (
  <>
    <EvidencePanel />
    <RetentionPanel />
    <HoldsPanel />
  </>
);
