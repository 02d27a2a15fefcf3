import type { Words } from '@dunwell/rules';
import type { TraceEntry } from '@dunwell/rules/strategy';

/** A decision as the case note tells it: what each node did and why. `null` when the case only goes on waiting where it was. */
export function inWords(trace: readonly TraceEntry[], before: string | null): Words | null {
  const [only] = trace;
  if (trace.length === 0 || (trace.length === 1 && only!.port === undefined && only!.nodeId === before)) return null;
  const named = ({ label, because }: TraceEntry, lang: 'en' | 'zh', colon: string): string =>
    label ? `${label}${colon}${because[lang]}` : because[lang];
  return {
    en: trace.map((entry) => named(entry, 'en', ': ')).join(' → '),
    zh: trace.map((entry) => named(entry, 'zh', '：')).join(' → '),
  };
}
