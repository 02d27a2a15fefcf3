'use client';
import { EvidencePanel } from './evidence-panel.tsx';
import { HoldsPanel } from './holds-panel.tsx';
import { RefusalsPanel } from './refusals-panel.tsx';
import { RetentionPanel } from './retention-panel.tsx';

/** The records that prove what was done: taken out, held, kept and purged; and the refusals that outlive them. */
export const RecordsTab = () => (
  <>
    <EvidencePanel />
    <RetentionPanel />
    <HoldsPanel />
    <RefusalsPanel />
  </>
);
