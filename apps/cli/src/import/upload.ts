import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { BadInput } from '../bad-input.ts';
import { splitLines } from '../lines.ts';

export interface Upload {
  /** Where Dunwell listens, such as `http://127.0.0.1:3000`. */
  readonly url: URL;
  readonly token: string | undefined;
  readonly file: Readable;
}

/**
 * Sends a file and yields the JSON lines of the answer while it is still being sent: `fetch` would hold the answer back
 * until the whole file is up.
 */
export async function* upload({ url, token, file }: Upload): AsyncGenerator<unknown> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...(token && { authorization: `Bearer ${token}` }) },
    });
    request.on('response', resolve);
    request.on('error', (fault: NodeJS.ErrnoException) => {
      const reason = fault.code === 'ECONNREFUSED' ? 'nobody listens there' : fault.message;
      reject(new BadInput(`${url.origin}: ${reason}; is Dunwell running? DUNWELL_URL says where`));
    });
    file.on('error', (fault) => request.destroy(fault));
    file.pipe(request);
  });
  if (response.statusCode !== 200) throw await refusal(response, url);
  for await (const line of splitLines(response, url.origin)) if (line !== '') yield JSON.parse(line);
}

async function refusal(response: IncomingMessage, url: URL): Promise<BadInput> {
  let text = '';
  for await (const line of splitLines(response, url.origin)) text += line;
  try {
    const { error } = JSON.parse(text) as { error: { message: string; issues: string[] } };
    const hint = response.statusCode === 401 ? ' (DUNWELL_TOKEN holds the token)' : '';
    return new BadInput(`${url.origin}: ${error.message}${hint}`, ...error.issues);
  } catch {
    return new BadInput(`${url.origin}: answered ${response.statusCode}`);
  }
}
