/** Boundaries, conditions, quantifiers, signs: the slips people make in rules. */
const operators = [
  [/ < (?=[\w(-])/g, ' <= '],
  [/ <= /g, ' < '],
  [/ > (?=[\w(-])/g, ' >= '],
  [/ >= /g, ' > '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ 1\b/g, ''],
  [/ - 1\b/g, ''],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/Math\.max\(/g, 'Math.min('],
  [/Math\.min\(/g, 'Math.max('],
  [/\? block : undefined/g, '? undefined : block'],
  [/return block;/g, 'return undefined;'],
];

/** Comments, imports and types decide nothing. */
function isSpared(text, at) {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
  return /^\s*(\*|\/\/|\/\*\*|import |export type|type |readonly |\|)/.test(line);
}

/** Every mutant of one file: where it is, what stands there, and what stands there instead. */
export const mutantsOf = (text) =>
  operators.flatMap(([pattern, to]) =>
    [...text.matchAll(pattern)].filter((match) => !isSpared(text, match.index)).map((match) => ({ at: match.index, from: match[0], to })),
  );

export const applied = (text, { at, from, to }) => text.slice(0, at) + to + text.slice(at + from.length);
