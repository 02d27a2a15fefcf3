/** What `originate` was asked to do. */
export interface Dial {
  readonly variables: ReadonlyMap<string, string>;
  /** `sofia/gateway/carrier/+15551234567` */
  readonly channelName: string;
  readonly number: string;
}

/** Reads `{name=value,…}sofia/…/number[@host] &park()`; `null` for what the real switch calls DESTINATION_OUT_OF_ORDER. */
export function parseDial(text: string): Dial | null {
  const variables = new Map<string, string>();
  let rest = text.trim();
  if (rest.startsWith('{')) {
    const end = rest.indexOf('}');
    if (end < 0) return null;
    for (const pair of splitOutsideQuotes(rest.slice(1, end))) {
      const equals = pair.indexOf('=');
      if (equals < 1) return null;
      const value = pair.slice(equals + 1).replace(/^'(.*)'$/, '$1');
      // A value that would be expanded is refused, as on the real switch.
      if (!value.includes('${')) variables.set(pair.slice(0, equals), value);
    }
    rest = rest.slice(end + 1);
  }
  const match = /^(sofia\/[^\s]+\/([^\s/@]+)(?:@[^\s]+)?)\s+(&park\(\)|&park)$/.exec(rest.trim());
  return match ? { variables, channelName: match[1]!, number: match[2]! } : null;
}

function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  for (const char of text) {
    if (char === "'") isQuoted = !isQuoted;
    if (char === ',' && !isQuoted) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return part === '' ? parts : [...parts, part];
}
