import { z } from 'zod';

/** An object in which a misspelt field is a fault, not a silent loss of protection; the message names what is allowed. */
export const knownFields = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown field ${(issue.keys ?? []).join(', ')}; allowed: ${Object.keys(shape).join(', ')}`
        : undefined,
  });

/** `null` says the same as absence: unknown or none. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) if (inner !== null) kept[key] = withoutNulls(inner);
  return kept;
}
