import type { Lang } from '../../lang.ts';
import type { Pack } from '../../policy/index.ts';
import type { Counts } from '../tally.ts';
import { count } from './number-words.ts';

/** Rules told one by one; the others are added up. */
const mostTold = 8;

const texts = {
  en: {
    title: 'Held back by the guard',
    head: ['rule, in plain words', 'put off', 'refused'],
    others: (rules: number) => `${rules} more rules`,
    none: 'The guard had nothing to hold back.',
  },
  zh: {
    title: '合规闸门的拦截',
    head: ['规则（通俗说明）', '推迟', '拒绝'],
    others: (rules: number) => `其余${rules}条规则`,
    none: '合规闸门未拦截任何联系。',
  },
} as const;

/** Contacts put off and refused, rule by rule, the most frequent first. */
export function heldBack({ deferred, blocked }: Pick<Counts, 'deferred' | 'blocked'>, packs: readonly Pack[], lang: Lang): string {
  const t = texts[lang];
  const words = new Map(packs.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule.words[lang]])));
  const rows = [...new Set([...Object.keys(deferred), ...Object.keys(blocked)])]
    .map((rule) => ({ rule, putOff: deferred[rule] ?? 0, refused: blocked[rule] ?? 0 }))
    .sort((a, b) => b.putOff + b.refused - a.putOff - a.refused || (a.rule < b.rule ? -1 : 1));
  if (rows.length === 0) return t.none;
  const told = rows.slice(0, mostTold).map(({ rule, ...row }) => [`${words.get(rule) ?? rule} \`${rule}\``, row] as const);
  const others = rows.slice(mostTold);
  const rest = { putOff: sum(others.map(({ putOff }) => putOff)), refused: sum(others.map(({ refused }) => refused)) };
  const all = others.length === 0 ? told : [...told, [t.others(others.length), rest] as const];
  const lines = all.map(([text, { putOff, refused }]) => `| ${text} | ${count(putOff)} | ${count(refused)} |`);
  return [`### ${t.title}`, '', `| ${t.head.join(' | ')} |`, '|---|--:|--:|', ...lines].join('\n');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
