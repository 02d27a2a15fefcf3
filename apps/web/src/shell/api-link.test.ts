import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppRouter } from '@dunwell/api';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { expect, test } from 'vitest';
import { apiLink, plainFaults, slow } from './api-link.ts';

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

test('a question that takes long goes alone: those asked with it are answered at once', async () => {
  let answerSlowly = (): void => {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    asked.push(path);
    const isAlone = path === '/strategy.proof';
    const answers = path
      .slice(1)
      .split(',')
      .map((name) => ({ result: { data: name } }));
    const answer = () => void response.setHeader('content-type', 'application/json').end(JSON.stringify(isAlone ? answers[0] : answers));
    if (isAlone) answerSlowly = answer;
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = createTRPCClient<AppRouter>({
    links: [apiLink(() => ({}), `http://127.0.0.1:${(server.address() as AddressInfo).port}`)],
  });
  const proof = client.strategy.proof.query({ id: 'a', version: 1 }, slow);
  expect(await Promise.all([client.me.get.query(), client.strategy.list.query()])).toEqual(['me.get', 'strategy.list']);
  await expect.poll(() => asked.toSorted()).toEqual(['/me.get,strategy.list', '/strategy.proof']);
  answerSlowly();
  expect(await proof).toBe('strategy.proof');
  await new Promise((resolve) => server.close(resolve));
});
