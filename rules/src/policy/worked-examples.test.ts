import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import examples from './fixtures/worked-examples.json';
import { packById } from './library.ts';
import { Request } from './request.ts';

describe('the worked examples hold', () => {
  test.each(examples.map((example) => [example.title, example] as const))('%s', (_title, { request, expect: expected, rules }) => {
    const parsed = Request.parse(request);
    const answer = decide(
      parsed,
      parsed.packs.map((ref) => packById(ref)!),
    );
    expect(answer).toMatchObject(expected);
    if (answer.decision !== 'ALLOW') expect(answer.rules).toEqual(expect.arrayContaining(rules));
  });
});
