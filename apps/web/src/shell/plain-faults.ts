import type { AppRouter } from '@dunwell/api';
import { type httpBatchLink, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';

/** As long as a screen waits for an answer, in real ms. What changes something may take longer and is not given up early. */
const patienceMs = { GET: 15_000, POST: 60_000 } as const;

type Fetch = NonNullable<Parameters<typeof httpBatchLink<AppRouter>>[0]['fetch']>;

/** `fetch` that does not wait for ever. */
export const fetchInTime: Fetch = (input, { signal, ...init } = {}) => {
  const late = AbortSignal.timeout(patienceMs[init.method === 'POST' ? 'POST' : 'GET']);
  return fetch(input, { ...(init as RequestInit), signal: signal ? AbortSignal.any([signal, late]) : late });
};

/** True for what is no answer of the house: the way to it is broken, or it failed inside. */
export function isFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { data } = error as { readonly data?: { readonly code?: string } | null };
  return !data || data.code === 'INTERNAL_SERVER_ERROR';
}

/** Says a fault in the reader's words; the text of one names machinery. Refusals, which say what is wrong, pass as they are. */
export const plainFaults =
  (sentence: () => string): TRPCLink<AppRouter> =>
  () =>
  ({ next, op }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => observer.error(isFault(error) ? TRPCClientError.from(new Error(sentence(), { cause: error })) : error),
      }),
    );
