import type { NewPublication } from '@dunwell/db/publishing';

/** Which cases of the demo each shipped strategy takes. Those not named are called by others, or by a person. */
export const demoPublications: Readonly<Record<string, Pick<NewPublication, 'priority' | 'segment'>>> = {
  'pre-due-reminder': { priority: 10, segment: { buckets: ['M0'] } },
  'early-digital-first': { priority: 20, segment: { buckets: ['M1'] } },
  'voice-with-promise': { priority: 30, segment: { buckets: ['M2', 'M3'] } },
  hardship: { priority: 100, segment: { withFlags: ['hardship'] } },
  'late-stage-handover': { priority: 40, segment: { buckets: ['M4', 'M5', 'M6', 'M7+'] } },
};
