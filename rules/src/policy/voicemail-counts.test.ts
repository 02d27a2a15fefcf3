import { expect, test } from 'vitest';
import { allPacks } from './library.ts';
import { caps, cooldowns } from './limits.ts';

/** What a limited-content message is not: nobody talked, nobody answered, nothing was told of a debt. @source 12 CFR 1006.2(b), (d), (j) */
const notThat = new Set(['conversation', 'answered', 'communicated']);
const isForCalls = (types: readonly string[]): boolean => types.includes('call');

test('a limited-content message is an attempt wherever calls are counted, and a conversation nowhere', () => {
  const counted = caps(allPacks()).filter(({ counts }) => isForCalls(counts));
  const waited = cooldowns(allPacks()).filter(({ trigger }) => isForCalls(trigger.types));
  const by = (isCounted: boolean) => [
    ...new Set([
      ...counted.filter(({ outcome }) => notThat.has(outcome) !== isCounted).map(({ rule }) => rule),
      ...waited.filter(({ trigger }) => notThat.has(trigger.outcome) !== isCounted).map(({ rule }) => rule),
    ]),
  ];
  expect({ counts: by(true), doesNot: by(false) }).toMatchInlineSnapshot(`
    {
      "counts": [
        "US-REGF-FREQ-7IN7",
        "US-TCPA-EXEMPT-3IN30",
        "US-MA-2IN7",
        "US-MA-2IN30",
        "US-MA-HOUSEHOLD-2IN7",
        "US-MA-HOUSEHOLD-2IN30",
        "US-NYC-3IN7",
        "US-DC-4IN7",
        "US-WA-3PERWEEK",
        "US-WA-1PERWEEK-WORK",
        "CN-NIFA-3PERDAY-AGG",
        "AU-RG96-FREQ-WEEK",
        "AU-RG96-FREQ-MONTH",
        "KR-PDPA-7IN7",
        "HOUSE-CALLS-PER-DAY",
        "CO-L2300-FREQ",
        "CO-L2300-CHANNEL",
        "HOUSE-MIN-GAP",
      ],
      "doesNot": [
        "CN-GBT-3PERDAY",
        "US-REGF-FREQ-POSTCONV",
      ],
    }
  `);
});
