import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { splitLines } from '../lines.ts';
import { credentials, houseUsage, serverOf, unreachable } from './house.ts';

/** A file that a running Dunwell writes, line by line while it comes. @throws BadInput when it is refused or breaks off. */
export async function* download(io: Io, path: string): AsyncGenerator<string> {
  const url = serverOf(io);
  const headers = await credentials(io, url);
  const response = await fetch(new URL(path, url), { headers }).catch(() => {
    throw new BadInput(unreachable(url));
  });
  if (!response.ok || !response.body) throw await refusal(response);
  try {
    yield* splitLines(response.body, url.origin);
  } catch (fault) {
    throw fault instanceof BadInput ? fault : new BadInput(`${url.origin}: the answer broke off; what has come is not whole`);
  }
}

async function refusal(response: Response): Promise<BadInput> {
  const said = (await response.json().catch(() => undefined)) as { error?: { message?: string } } | undefined;
  const hint = response.status === 401 || response.status === 403 ? ` (${houseUsage})` : '';
  return new BadInput(`${said?.error?.message ?? `answered ${response.status}`}${hint}`);
}
