import { describe, expect, test } from 'vitest';
import { guardCases } from './cases/index.ts';
import { decide } from './decide.ts';
import { packById } from './library.ts';
import { Request } from './request.ts';

describe('the guard', () => {
  test.each(guardCases.map((row) => [`${row.request.packs.join(' + ')}: ${row.title}`, row] as const))('%s', (_title, row) => {
    const packs = row.request.packs.map((ref) => packById(ref)!);
    const answer = decide(Request.parse(row.request), packs);
    expect(answer).toMatchObject(row.expected);
    expect(answer.rules).toEqual(expect.arrayContaining([...row.by]));
  });
});
