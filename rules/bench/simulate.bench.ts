import afterBroken from '../rulesets/after-broken.json';
import voiceReadiness from '../rulesets/voice-readiness.json';
import type { Json } from '../src/json.ts';
import { packById } from '../src/policy/index.ts';
import { generatePortfolio } from '../src/portfolio/index.ts';
import { defaultBehaviour, type RehearsedCase, readCase, simulate } from '../src/simulation/index.ts';
import { compile, shelfOf } from '../src/strategy/index.ts';
import brokenPromise from '../strategies/broken-promise.json';
import voiceWithPromise from '../strategies/voice-with-promise.json';

declare const performance: { now(): number };
declare const console: { log(text: string): void };

/** Rehearses the shipped voice strategy on portfolios of growing size: per case-day the cost must stay the same. */
const documents: Readonly<Record<string, unknown>> = {
  'strategy/broken-promise': brokenPromise,
  'ruleset/after-broken': afterBroken,
  'ruleset/voice-readiness': voiceReadiness,
};
const shelf = shelfOf(
  ({ kind, id }) => (documents[`${kind}/${id}`] ?? (kind === 'script' || kind === 'template' ? { id } : undefined)) as Json | undefined,
);
const compiled = compile(voiceWithPromise as unknown as Json, shelf.resolve);
if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message.en).join('; '));
const { plan } = compiled;

const disclosures = [
  'ai_disclosure',
  'artificial_voice_identification',
  'callback_number',
  'caller_identity',
  'mini_miranda',
  'optout_instruction',
];
const packs = ['us-regf', 'us-tcpa', 'policy-house'].map((ref) => packById(ref)!);

const casesOf = (count: number): RehearsedCase[] =>
  [...generatePortfolio({ seed: 1, count, asOf: '2026-11-20' })].flatMap((row) => {
    const read = readCase(row);
    return read.ok ? [read.value] : [];
  });

const rehearse = (cases: readonly RehearsedCase[]) =>
  simulate({
    plan,
    library: shelf.library,
    cases,
    days: 90,
    seed: 1,
    packs,
    contentOf: () => ({ disclosures }),
    behaviour: defaultBehaviour,
  })!;

rehearse(casesOf(500));
let smallest: number | undefined;
for (const count of [2_000, 4_000, 8_000]) {
  const cases = casesOf(count);
  const from = performance.now();
  const { counts } = rehearse(cases);
  const msPerCaseDay = (performance.now() - from) / (count * 90);
  smallest ??= msPerCaseDay;
  const contacts = counts.contacts.call + counts.contacts.sms;
  console.log(JSON.stringify({ cases: count, contacts, costPerCaseDayAgainstSmallest: Math.round((100 * msPerCaseDay) / smallest) / 100 }));
}
