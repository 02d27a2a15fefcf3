/** One word of an expression. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end';
  readonly text: string;
  /** Place in the expression, from 0. */
  readonly at: number;
}

const pattern =
  /(?:(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|'(?<single>[^']*)'|"(?<double>[^"]*)"|(?<name>[\p{L}_][\p{L}\p{N}_.]*)|`(?<quoted>[^`]+)`|(?<sign><=|>=|==|!=|&&|\|\||[-+*/(),<>=!]))/uy;

/** Splits an expression into words; `undefined` with the place where nothing fits. */
export function tokenise(text: string): { readonly tokens: readonly Token[] } | { readonly badAt: number } {
  const tokens: Token[] = [];
  const skip = (from: number): number => from + /^\s*/u.exec(text.slice(from))![0].length;
  for (let at = skip(0); at < text.length; at = skip(pattern.lastIndex)) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups;
    if (!groups) return { badAt: at };
    const { number, single, double, name, quoted, sign } = groups;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at });
    else if (name !== undefined || quoted !== undefined) tokens.push({ kind: 'name', text: (name ?? quoted)!, at });
    else tokens.push({ kind: 'text', text: (single ?? double)!, at });
  }
  tokens.push({ kind: 'end', text: 'the end', at: text.length });
  return { tokens };
}
