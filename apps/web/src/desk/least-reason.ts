/** A reason to rebut a presumption is words, not a tick; the guard asks for as much. */
export const leastReason = 10;
