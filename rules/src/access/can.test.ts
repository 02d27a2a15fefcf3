import { expect, test } from 'vitest';
import { can, isRole, permissions, roles } from './can.ts';

test('nobody who draws strategies signs them', () => {
  for (const role of roles) expect(can(role, 'strategy.edit') && can(role, 'artifact.sign')).toBe(false);
});

test('every permission is somebody’s', () => {
  for (const permission of permissions) expect(roles.some((role) => can(role, permission))).toBe(true);
});

test.each([
  ['strategyManager', 'strategy.publish', true],
  ['strategyManager', 'case.contactDetails', false],
  ['compliance', 'artifact.sign', true],
  ['compliance', 'strategy.edit', false],
  ['operations', 'clock.control', true],
  ['agent', 'task.work', true],
  ['agent', 'report.read', false],
  ['agent', 'contact.make', true],
  ['agent', 'contact.override', false],
  ['operations', 'contact.override', true],
  ['compliance', 'contact.make', false],
  ['executive', 'report.read', true],
  ['executive', 'task.work', false],
  ['admin', 'artifact.sign', false],
] as const)('%s: %s is %s', (role, permission, answer) => {
  expect(can(role, permission)).toBe(answer);
});

test('a role that does not exist is not a role', () => {
  expect([isRole('agent'), isRole('root')]).toEqual([true, false]);
});
