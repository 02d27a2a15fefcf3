import type { AppRouter } from '@dunwell/api';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { expect, test } from 'vitest';
import { plainFaults } from './plain-faults.ts';

const sentence = 'Nobody answers now. Nothing was lost.';
const asking = (answer: () => Promise<Response>) =>
  createTRPCClient<AppRouter>({
    links: [plainFaults(() => sentence), httpBatchLink({ url: 'http://127.0.0.1/', fetch: answer })],
  }).me.get.query();
const told = (code: string, message: string) => async () =>
  Response.json([{ error: { message, code: -32603, data: { code, httpStatus: 500, issues: [] } } }], { status: 500 });

test('what is no answer of the house is said in the reader’s words', async () => {
  await expect(asking(() => Promise.reject(new TypeError('Failed to fetch')))).rejects.toThrow(sentence);
  await expect(asking(async () => new Response('<html>502 Bad Gateway</html>', { status: 502 }))).rejects.toThrow(sentence);
  await expect(asking(told('INTERNAL_SERVER_ERROR', 'internal error'))).rejects.toThrow(sentence);
});

test('a refusal says itself what is wrong', async () => {
  await expect(asking(told('CONFLICT', 'somebody else has taken this task'))).rejects.toThrow('somebody else has taken this task');
});
