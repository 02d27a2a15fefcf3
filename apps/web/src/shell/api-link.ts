import type { AppRouter } from '@dunwell/api';
import { httpBatchLink, httpLink, splitLink, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';

/** As long as a screen waits for an answer, in real ms. */
const patienceMs = 15_000;
/** What changes something may take longer and is not given up early; nor is what the screen says takes long. */
const longPatienceMs = 60_000;

type Fetch = NonNullable<Parameters<typeof httpBatchLink<AppRouter>>[0]['fetch']>;

/** `fetch` that does not wait for ever. */
const fetchWithin =
  (questionMs: number): Fetch =>
  (input, { signal, ...init } = {}) => {
    const late = AbortSignal.timeout(init.method === 'POST' ? longPatienceMs : questionMs);
    return fetch(input, { ...(init as RequestInit), signal: signal ? AbortSignal.any([signal, late]) : late });
  };

/** Marks a question that takes seconds: `queryOptions(input, { trpc: slow })`. */
export const slow = { context: { isSlow: true } } as const;

/** The way to the API. Questions asked together share one request and wait for each other, but for slow ones, which go alone. */
export function apiLink(headers: () => Record<string, string>, url = '/api/trpc'): TRPCLink<AppRouter> {
  const way = { url, headers };
  return splitLink({
    condition: ({ context }) => context.isSlow === true,
    true: httpLink({ ...way, fetch: fetchWithin(longPatienceMs) }),
    false: httpBatchLink({ ...way, fetch: fetchWithin(patienceMs) }),
  });
}

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
