import { nodeTypes } from '@dunwell/rules/strategy';
import { expect, test } from 'vitest';
import { fieldsOf, isShown, labelOf } from './field-schema.ts';

test.each(Object.keys(nodeTypes))('every setting of %s has a name in both languages', (kind) => {
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    expect([kind, name, labelOf(name, field, 'en')]).not.toContain(undefined);
    expect(field.label, `${kind}.${name}`).toBeTruthy();
    expect(field.labelZh, `${kind}.${name}`).toBeTruthy();
  }
});

test('a setting that hangs on another is shown only while that one has its value, default included', () => {
  const fields = fieldsOf('wait');
  expect(isShown(fields.days!, {}, fields)).toBe(true);
  expect(isShown(fields.days!, { until: 'bestTime' }, fields)).toBe(false);
  expect(isShown(fields.earliestHour!, { until: 'bestTime' }, fields)).toBe(true);
});

test('an unknown kind has no settings', () => {
  expect(fieldsOf('nothing')).toEqual({});
});
