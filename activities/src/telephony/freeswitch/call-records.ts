import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiCommand, type EslClient, safeUuid } from '../esl/index.ts';

/** Where the record of a finished call is found when its events were missed. */
export interface CallRecords {
  /** Variables of the ended call; `null` when there is no record (yet). */
  find(uuid: string): Promise<Readonly<Record<string, string>> | null>;
}

function readVariables(text: string): Readonly<Record<string, string>> | null {
  try {
    const document = JSON.parse(text) as { variables?: Record<string, unknown> } | null;
    if (!document?.variables) return null;
    return Object.fromEntries(Object.entries(document.variables).map(([name, value]) => [name, decode(String(value))]));
  } catch {
    return null;
  }
}

/** mod_json_cdr percent-encodes values when told to; a stray percent sign stays as it is. */
function decode(text: string): string {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The files of mod_json_cdr, one per call, in a folder both can see. */
export const recordsInFolder = (folder: string): CallRecords => ({
  find: async (uuid) => {
    for (const name of [`${safeUuid(uuid)}.cdr.json`, `a_${uuid}.cdr.json`]) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => null);
      if (text !== null) return readVariables(text);
    }
    return null;
  },
});

/** The stand-in switchboard keeps its records itself. A real switch does not know the command and so has none. */
export const recordsOfStandIn = (client: EslClient): CallRecords => ({
  find: async (uuid) => {
    const outcome = await client.send(apiCommand('dunwell_cdr', safeUuid(uuid)));
    return outcome.type === 'ok' ? readVariables(outcome.text) : null;
  },
});
