/** Flags of the file that keep a case out of any strategy until a person has looked at it. */
export const heldFlags = ['deceased', 'attorney', 'bankruptcy', 'dispute'] as const;
