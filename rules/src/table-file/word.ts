/** Words that need no quotes in a heading: names of facts, plain paths, names of parameters. */
const plain = /^[\p{L}\p{N}_.$:[\]/-]+$/u;

/** A name as one word of a heading, in quotes when it would not stay one. */
export const quoteWord = (name: string): string => (plain.test(name) ? name : JSON.stringify(name));

/** The words of a heading; `undefined` when a quote is left open. */
export function wordsOf(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const found = /^(?:"(?:[^"\\]|\\.)*"|[^\s"]+)(?=\s|$)/s.exec(rest)?.[0];
    if (found === undefined) return undefined;
    const word = found.startsWith('"') ? unquoted(found) : found;
    if (word === undefined) return undefined;
    words.push(word);
    rest = rest.slice(found.length).trim();
  }
  return words;
}

function unquoted(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
