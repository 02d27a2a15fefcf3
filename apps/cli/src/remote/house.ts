import type { AppRouter } from '@dunwell/api';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';

/** A running Dunwell, asked as the screens ask it: with the same checks of who may do what. */
export type House = ReturnType<typeof createTRPCClient<AppRouter>>;

/** What commands that talk to a running Dunwell read from the environment; shown in their usage. */
export const houseUsage = 'DUNWELL_URL says where Dunwell runs; DUNWELL_TOKEN, or DUNWELL_USER and DUNWELL_PASSWORD, say who asks';

/** Asks a running Dunwell, as the machine the token belongs to or as the person who signs in. */
export async function ask<Answer>(io: Io, question: (house: House) => Promise<Answer>): Promise<Answer> {
  const url = serverOf(io);
  try {
    const headers = await credentials(io, url);
    return await question(createTRPCClient<AppRouter>({ links: [httpLink({ url: new URL('/api/trpc', url).href, headers })] }));
  } catch (fault) {
    throw fault instanceof TRPCClientError ? refusal(fault, url) : fault;
  }
}

/** Where Dunwell listens. @throws BadInput when `DUNWELL_URL` is no address. */
export function serverOf({ env }: Io): URL {
  const text = env.DUNWELL_URL ?? 'http://127.0.0.1:3000';
  if (!URL.canParse(text) || !/^https?:/.test(text)) throw new BadInput(`DUNWELL_URL: ${JSON.stringify(text)} is not an http address`);
  return new URL(text);
}

/** What says who asks. */
export async function credentials({ env }: Io, url: URL): Promise<Record<string, string>> {
  const { DUNWELL_TOKEN: token, DUNWELL_USER: username, DUNWELL_PASSWORD: password } = env;
  if (username === undefined) return token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(new URL('/api/auth/sign-in/username', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url.origin },
    body: JSON.stringify({ username, password: password ?? '' }),
  }).catch(() => {
    throw new BadInput(unreachable(url));
  });
  if (!response.ok) throw new BadInput(`DUNWELL_USER: ${username} cannot sign in with that DUNWELL_PASSWORD (${response.status})`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  return { cookie: cookies.join('; ') };
}

/** What to say when nobody answers there. */
export const unreachable = (url: URL): string => `${url.origin}: nobody answers; is Dunwell running? DUNWELL_URL says where`;

function refusal(fault: TRPCClientError<AppRouter>, url: URL): BadInput {
  const { data } = fault;
  if (!data) return new BadInput(unreachable(url));
  if (data.issues.length > 0) return new BadInput(...data.issues);
  const isStranger = data.code === 'UNAUTHORIZED' || data.code === 'FORBIDDEN';
  return new BadInput(`${fault.message}${isStranger ? ` (${houseUsage})` : ''}`);
}
