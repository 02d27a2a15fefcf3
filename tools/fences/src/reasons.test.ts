import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { houseReasonInWords, houseReasons, requirementInWords } from '@dunwell/rules';
import { allPacks, reasonInWords } from '@dunwell/rules/policy';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;
const folders = ['rules/src', 'workflows/src', 'activities/src', 'db/src', 'apps/api/src'];
/** A reason as the code writes it: words in capitals with hyphens, or what such a word begins with. */
const shape = /['"`]((?:[A-Z]{2,}-)+(?:[A-Z]+|\$\{[^}]+\}))['"`]/g;

/** What is written like a reason and is none. */
const others: ReadonlySet<string> = new Set([
  'YYYY-MM-DD',
  // Places.
  'US-MA',
  'US-NY',
  'US-NYC',
  // Findings of the check of a script, each with its own words.
  'RIGHT-PARTY',
  'HUMAN-EXIT',
  'STOP-EXIT',
  'AI-FIRST',
]);

function written(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (dir: string): void => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/\.ts$/.test(entry.name) && !/\.(test|fixture|d)\.ts$/.test(entry.name) && !path.includes('/policy/cases/'))
        for (const [, code] of readFileSync(path, 'utf8').matchAll(shape)) found.set(code!, relative(root, path));
    }
  };
  for (const folder of folders) visit(join(root, folder));
  return found;
}

/** The code with something in the place of what is filled in. */
const asWritten = (code: string): readonly string[] => {
  const [stem] = code.split('${');
  return code === stem ? [code] : houseReasons.filter((reason) => reason.startsWith(stem!));
};

test('every code the source gives as a reason is a plain sentence in both languages', () => {
  const codes = [...written()].filter(([code]) => !others.has(code));
  expect(codes.map(([code]) => code)).toEqual(
    expect.arrayContaining(['PROVIDER-AWAY', 'TOKEN-REFUSED', 'KILL-SWITCH', 'CASE-NEWS', 'VOICEMAIL-NOT-EXEMPT']),
  );
  expect(codes.some(([code]) => code.startsWith('SWITCH-$'))).toBe(true);
  const wordless = codes.filter(([code]) => {
    const meant = asWritten(code);
    return meant.length === 0 || meant.some((one) => reasonInWords(one).en === one || reasonInWords(one).zh === one);
  });
  expect(wordless).toEqual([]);
});

test('every reason of the house is told as a sentence, and no two languages tell it alike', () => {
  for (const reason of [...houseReasons, 'NO-VALUE-callbackNumber']) {
    const { en, zh } = houseReasonInWords(reason)!;
    expect(en, reason).toMatch(/^[A-Z].{8,}\.$/s);
    expect(zh, reason).toMatch(/\p{Script=Han}.*。$/su);
  }
});

test('what the packs ask to be done or said has words in both languages', () => {
  const asked = new Set(JSON.stringify(allPacks().map(({ rules }) => rules)).match(/(?<="requirement":")[a-z_]+/g));
  expect(asked.size).toBeGreaterThan(8);
  for (const name of asked)
    for (const lang of ['en', 'zh'] as const) expect(requirementInWords(name, lang), name).not.toBe(name.replaceAll('_', ' '));
});

test.each(["rules: ['NEW-REASON']", ['const rule = `OTHER-PART-', '{name}`;'].join('$')])('a code written as %s would be seen', (line) => {
  expect(line.match(shape)).not.toBeNull();
});
