import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { addDays } from '../time.ts';
import { fails } from './cases/fails.ts';
import { guardCases } from './cases/index.ts';
import { compilePack } from './compile-pack.ts';
import { allPacks } from './library.ts';
import { type Pack, type PackRule, packRef } from './pack.ts';

/** One slip in one pack, as a clerk might make it. */
interface Slip {
  readonly what: string;
  readonly pack: Pack;
}

const gate = new Set(['TIME_WINDOW', 'COUNT_CAP', 'COOLDOWN', 'EXCLUSION', 'FLAG_BLOCK', 'CONSENT_REQUIRED', 'FRESHNESS', 'DISCLOSURE']);
const isJudged = (rule: PackRule): boolean => rule.enabled && gate.has(rule.primitive) && rule.params.asked !== 'whenSigned';

/** A minute earlier and later, for every opening or closing time of the week at once. */
function shiftedTimes(params: Json): Json[] {
  const text = JSON.stringify(params);
  const times = [...new Set(text.match(/"\d{2}:\d{2}"/g) ?? [])];
  return times.flatMap((time) => {
    const minutes = Number(time.slice(1, 3)) * 60 + Number(time.slice(4, 6));
    return [minutes - 1, minutes + 1].map((shifted) => {
      const moved = `"${String(Math.floor(shifted / 60)).padStart(2, '0')}:${String(shifted % 60).padStart(2, '0')}"`;
      return JSON.parse(text.replaceAll(time, moved)) as Json;
    });
  });
}

/** One more and one less, for every number; the other way round, for every switch that is on. */
function nudged(params: Json): Json[] {
  const found: Json[] = [];
  const text = JSON.stringify(params);
  for (const match of text.matchAll(/":(\d+)(?=[,}])/g))
    for (const step of [-1, 1])
      found.push(JSON.parse(`${text.slice(0, match.index)}":${Number(match[1]) + step}${text.slice(match.index + match[0].length)}`));
  for (const match of text.matchAll(/:true\b/g))
    found.push(JSON.parse(`${text.slice(0, match.index)}:false${text.slice(match.index + match[0].length)}`));
  return found;
}

const withRule = (pack: Pack, rule: PackRule, changed: PackRule | undefined): Pack => ({
  ...pack,
  rules: pack.rules.flatMap((each) => (each.id !== rule.id ? [each] : changed ? [changed] : [])),
});

function slipsOf(pack: Pack): Slip[] {
  const slips: Slip[] = [];
  for (const rule of pack.rules.filter(isJudged)) {
    slips.push({ what: `${rule.id} forgotten`, pack: withRule(pack, rule, undefined) });
    for (const params of [...shiftedTimes(rule.params), ...nudged(rule.params)])
      slips.push({
        what: `${rule.id} ${JSON.stringify(params)}`,
        pack: withRule(pack, rule, { ...rule, params: params as PackRule['params'] }),
      });
    for (const key of Object.keys(rule.when ?? {}) as (keyof NonNullable<PackRule['when']>)[]) {
      const { [key]: _forgotten, ...when } = rule.when!;
      slips.push({ what: `${rule.id} without ${key}`, pack: withRule(pack, rule, { ...rule, when }) });
    }
  }
  for (const days of [-1, 1])
    slips.push({ what: `${pack.id} ${days} day`, pack: { ...pack, effectiveFrom: addDays(pack.effectiveFrom, days) } });
  return slips;
}

/** The primitive's own schema refuses it. */
function isRefused(pack: Pack): boolean {
  try {
    compilePack(pack);
    return false;
  } catch {
    return true;
  }
}

test('the tables notice at least 95 % of the slips a clerk could make in a pack', () => {
  const slips = allPacks().flatMap((pack) => {
    const rows = guardCases.filter((row) => row.request.packs.includes(packRef(pack)));
    return rows.length === 0 ? [] : slipsOf(pack).map((slip) => ({ ...slip, rows }));
  });
  const survivors = slips.filter(({ pack, rows }) => !isRefused(pack) && !rows.some((row) => fails(row, pack)));
  expect(slips.length).toBeGreaterThan(300);
  expect(survivors.length / slips.length, survivors.map(({ what }) => what).join('\n')).toBeLessThanOrEqual(0.05);
});
