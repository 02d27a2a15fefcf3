import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Which part of the guard a file belongs to: a primitive with what only it uses, or the gate all of them stand in. */
const partOf: readonly (readonly [part: string, files: RegExp])[] = [
  ['TIME_WINDOW', /^(primitives\/time-window|inconvenient|schedule|week-schedule|past-due|reply|holidays|with-calendars)\.ts$/],
  ['COUNT_CAP', /^(primitives\/count-cap|counted|budgets)\.ts$/],
  ['COOLDOWN', /^primitives\/cooldown\.ts$/],
  ['EXCLUSION', /^(primitives\/exclusion|exclusions\/.+)\.ts$/],
  ['FLAG_BLOCK', /^(primitives\/flag-block|flags\/.+|flag)\.ts$/],
  ['CONSENT_REQUIRED', /^(primitives\/consent-required|consent-held)\.ts$/],
  ['FRESHNESS', /^primitives\/freshness\.ts$/],
  ['DISCLOSURE', /^primitives\/disclosure\.ts$/],
  ['CONTENT_BAN', /^(primitives\/content-ban|content)\.ts$/],
  ['DEADLINE, RETENTION', /^(primitives\/(deadline|retention)|deadline|business-days|obligation)\.ts$/],
  ['AGGREGATE', /^(primitives\/aggregate|aggregate)\.ts$/],
  ['views and library', /^(answer|calendar|calendar-library|explain-pack|library|limits|next-lawful|pack-hash|packs-of)\.ts$/],
];

export interface Suspect {
  readonly path: string;
  /** Relative to the guard's folder. */
  readonly name: string;
  readonly part: string;
}

/** They show, take in or look over what others wrote: they decide about no contact and have tests of their own. */
const bystanders = new Set([
  'calendar-lapse.ts',
  'diff-packs.ts',
  'enter-year.ts',
  'footing.ts',
  'footing-words.ts',
  'forbidden-wording.ts',
  'look-back.ts',
  'spoken-texts.ts',
  'year-words.ts',
]);

const folders = ['', 'primitives', 'flags', 'exclusions'];

/** Every file of the guard that holds code; a new one is a suspect without anybody listing it. */
export const suspects = (policy: string): Suspect[] =>
  folders
    .flatMap((folder) => readdirSync(join(policy, folder)).map((file) => join(folder, file)))
    .filter((name) => /\.ts$/.test(name) && !/\.(test|fixture)\.ts$/.test(name) && !bystanders.has(name))
    .map((name) => ({ name, path: join(policy, name), part: partOf.find(([, files]) => files.test(name))?.[0] ?? 'the gate' }));
