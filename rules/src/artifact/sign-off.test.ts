import { expect, test } from 'vitest';
import { artifactStatuses, mayBecome, maySign } from './sign-off.ts';

const compliance = { id: 'u-compliance', role: 'compliance' } as const;
const handedIn = { status: 'inReview', authorIds: ['u-manager'] } as const;

test('a compliance officer signs what somebody else wrote and handed in', () => {
  expect(maySign(compliance, handedIn)).toEqual({ ok: true });
});

test.each([
  ['the role does not sign', { id: 'x', role: 'strategyManager' }, handedIn, 'role'],
  ['the signer wrote part of it', compliance, { ...handedIn, authorIds: ['u-manager', 'u-compliance'] }, 'author'],
  ['no author is known', compliance, { ...handedIn, authorIds: [] }, 'noAuthor'],
  ['it is a draft', compliance, { ...handedIn, status: 'draft' }, 'draft'],
  ['it is signed already', compliance, { ...handedIn, status: 'signed' }, 'signed'],
  ['it is retired', compliance, { ...handedIn, status: 'retired' }, 'retired'],
] as const)('nothing is signed when %s', (_, actor, artifact, code) => {
  expect(maySign(actor, artifact)).toMatchObject({ ok: false, code });
});

test('a signed version can only retire, and nothing comes back from retirement', () => {
  expect(artifactStatuses.filter((to) => mayBecome('signed', to))).toEqual(['retired']);
  expect(artifactStatuses.filter((to) => mayBecome('retired', to))).toEqual([]);
  expect(mayBecome('draft', 'signed')).toBe(false);
});
