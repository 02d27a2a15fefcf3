import type { Lang } from '../../lang.ts';
import { explain, mermaid, Segment, segmentInWords } from '../../strategy/index.ts';
import { proofSection } from './proof-section.ts';
import { rehearsalSection } from './rehearsal-section.ts';
import type { ReportFacts } from './report-facts.ts';

const texts = {
  en: {
    takes: 'Takes',
    everyCase: 'every case it is given',
    plan: 'Plan',
    course: 'How it runs',
    steps: (count: number) => `Step by step, in ${count} sentences`,
    legal: 'Engineering, not legal advice: packs marked draft wait for a compliance officer.',
  },
  zh: {
    takes: '适用案件',
    everyCase: '交给它的所有案件',
    plan: '方案哈希',
    course: '运行过程',
    steps: (count: number) => `逐步说明（${count}句）`,
    legal: '本页为工程说明，不构成法律意见；标为草案的政策包须经合规负责人签核。',
  },
} as const;

/** One Markdown page on a strategy: whom it takes, how it runs, what is proved, what a rehearsal showed. */
export function strategyReport(facts: ReportFacts, lang: Lang): string {
  const { plan, hash, about, proof, rehearsal } = facts;
  const t = texts[lang];
  const colon = lang === 'zh' ? '：' : ': ';
  const segment = Segment.parse(plan.nodes[plan.start]?.config.segment ?? []);
  const whom = segment.length === 0 ? t.everyCase : segmentInWords(segment, lang);
  const [, ...sentences] = explain(plan, lang);
  const parts = [
    `# ${plan.name}`,
    ...(about === undefined ? [] : [about]),
    `**${t.takes}**${colon}${whom}  \n**${t.plan}**${colon}\`${plan.strategyId}\` \`${hash.slice(0, 12)}\``,
    ...rehearsalSection(rehearsal, lang),
    ...proofSection(proof, lang),
    `## ${t.course}`,
    `\`\`\`mermaid\n${mermaid(plan, lang)}\n\`\`\``,
    folded(t.steps(sentences.length), sentences),
    `---\n${t.legal}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Numbered sentences keep their own numbers; the others become points. */
function folded(title: string, sentences: readonly string[]): string {
  const numbered = sentences.filter((sentence) => /^\d+\. /.test(sentence));
  const points = sentences.filter((sentence) => !/^\d+\. /.test(sentence)).map((sentence) => `- ${sentence}`);
  return `<details><summary>${title}</summary>\n\n${numbered.join('\n')}\n\n${points.join('\n')}\n\n</details>`;
}
