import { expect, test } from 'vitest';
import { caseRequest, startQuery } from './case-query.ts';

test('what is not asked for is not sent', () => {
  expect(Object.values(caseRequest(startQuery).filter).filter((value) => value !== undefined)).toEqual([]);
});

test('a page is asked for by its place, and an unknown status is any status', () => {
  expect(caseRequest({ ...startQuery, page: 3, status: 'exploded', bucket: 'M2', search: '  ada ' })).toMatchObject({
    filter: { search: 'ada', bucket: ['M2'], status: undefined },
    offset: 150,
    limit: 50,
  });
});
