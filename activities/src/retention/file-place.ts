import { join } from 'node:path';
import type { FilePlaceName } from '@dunwell/db/erased-files';
import { readSwitchUrl } from '../telephony/freeswitch/settings.ts';

/** A folder in which files bear the id of an attempt. */
export interface FilePlace {
  readonly name: FilePlaceName;
  readonly folder: string;
  /** What may stand around the id in a name. */
  readonly shapes: readonly { readonly before: string; readonly after: string }[];
  /** This process makes the folder itself when it is needed. Another that cannot be seen may hold files all the same. */
  readonly isOwn: boolean;
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The places of a house: letters in its own folder, recordings and call records where the switch and this process both see them. */
export function filePlaces(dir: string, switchUrl: string | undefined): readonly FilePlace[] {
  const { recordings, records } = switchUrl ? readSwitchUrl(switchUrl) : {};
  const letters = [
    { before: '', after: '.pdf' },
    // Half written when the worker was killed.
    { before: '', after: '.pdf.part' },
  ];
  const callRecords = [
    { before: '', after: '.cdr.json' },
    { before: 'a_', after: '.cdr.json' },
  ];
  return [
    { name: 'letters', folder: join(dir, 'letters'), shapes: letters, isOwn: true },
    ...(recordings ? [{ name: 'recordings', folder: recordings, shapes: [{ before: '', after: '.wav' }], isOwn: false } as const] : []),
    ...(records ? [{ name: 'callRecords', folder: records, shapes: callRecords, isOwn: false } as const] : []),
  ];
}

/** The names a file of this attempt may have here. */
export const namesOf = ({ shapes }: FilePlace, attemptId: string): string[] =>
  shapes.map(({ before, after }) => `${before}${attemptId}${after}`);

/** The attempt a name speaks of; `undefined` for a file that is none of ours, which is never touched. */
export function attemptOf({ shapes }: FilePlace, name: string): string | undefined {
  for (const { before, after } of shapes) {
    const id = name.startsWith(before) && name.endsWith(after) ? name.slice(before.length, name.length - after.length) : '';
    if (uuid.test(id) && id.length === 36) return id;
  }
  return undefined;
}
