import type { CaseEventName } from '../../case-event.ts';
import type { Words } from '../../lang.ts';
import { eventInWords } from '../event-words.ts';
import type { Graph } from '../graph.ts';
import { fault, type Issue, notice } from '../issue.ts';
import { outcomeInWords } from '../outcome-words.ts';
import type { PlanNode } from '../plan.ts';
import { queueInWords } from '../queue-words.ts';
import { words } from '../words.ts';

/** What the compiler does about a stop condition that the drawing leaves out: close the case, or hand it to a person. */
type Default =
  | { readonly close: string }
  | { readonly queue: string; readonly title: string; readonly titleZh: string; readonly slaHours: number };

const person = (queue: string, title: string, titleZh: string, slaHours = 48): Default => ({ queue, title, titleZh, slaHours });

/** Events after which a strategy may not simply carry on, in order of precedence. */
export const stopDefaults = {
  consumerDeceased: person('specialCare', 'The person has died: clarify with the estate', '借款人已故：与遗产方核实'),
  bankruptcyFiled: person('legal', 'Bankruptcy filed: check the stay', '申请破产：核实自动中止'),
  attorneyNamed: person('legal', 'An attorney represents this person: write to the attorney only', '已委托律师：仅与律师联系'),
  stopRequested: { close: 'stopRequested' },
  wrongPerson: person('lostContact', 'Contact details belong to somebody else: correct them', '联系方式属于他人：更正资料'),
  caseRecalled: { close: 'recalled' },
  paidInFull: { close: 'paidInFull' },
  disputeRaised: person('disputes', 'The debt is disputed: examine it', '债务存在争议：调查处理'),
  hardshipRaised: person('hardship', 'The person is in hardship: agree on a way forward', '经济困难：协商方案'),
  complaintMade: person('complaints', 'A complaint was made: answer it', '收到投诉：答复处理', 24),
} as const satisfies Partial<Record<CaseEventName, Default>>;

/** True for nodes that nobody drew. */
export const isFilledIn = (nodeId: string): boolean => nodeId.startsWith('~');

export type StopEvent = keyof typeof stopDefaults;
export const stopEvents = Object.keys(stopDefaults) as StopEvent[];
export const isStopEvent = (name: CaseEventName): name is StopEvent => Object.hasOwn(stopDefaults, name);

const endNode = (outcome: string): PlanNode => ({ kind: 'end', label: '', config: { outcome }, exits: {} });

const taskNode = (config: PlanNode['config'], exits: PlanNode['exits']): PlanNode => ({
  kind: 'humanTask',
  label: '',
  config: { ...config, outcomes: ['closed'] },
  exits,
});

/** Nodes for one stop condition: a close, or a task that goes to a supervisor when nobody takes it. Ids begin with `~`, which no drawn id can. */
function defaultNodes(event: StopEvent): Record<string, PlanNode> {
  const does: Default = stopDefaults[event];
  const id = `~${event}`;
  if ('close' in does) return { [id]: endNode(does.close) };
  const { title, titleZh } = does;
  return {
    [id]: taskNode({ ...does }, { closed: `${id}.end`, overdue: `${id}.late` }),
    [`${id}.late`]: taskNode({ queue: 'supervisor', title, titleZh, slaHours: 720 }, { closed: `${id}.end`, overdue: `${id}.end` }),
    [`${id}.end`]: endNode('closedByPerson'),
  };
}

/** The first step of a stop condition's default, as a node that can be drawn and then changed. */
export function drawnDefault(event: StopEvent): Pick<PlanNode, 'kind' | 'config'> {
  const { kind, config } = defaultNodes(event)[`~${event}`]!;
  return { kind, config };
}

/** What happens by default when a stop condition is not drawn, as a clause. */
export function stopDefaultInWords(event: StopEvent): Words {
  const does: Default = stopDefaults[event];
  return 'close' in does
    ? words(`the case closes as "${outcomeInWords(does.close, 'en')}"`, `以“${outcomeInWords(does.close, 'zh')}”结案`)
    : words(`a person takes over (queue ${queueInWords(does.queue, 'en')})`, `转人工（${queueInWords(does.queue, 'zh')}队列）`);
}

function notDrawn(event: StopEvent): [string, string] {
  const { en, zh } = stopDefaultInWords(event);
  return [`When ${eventInWords(event, 'en')}: ${en}. Nothing else is drawn.`, `${eventInWords(event, 'zh')}时：${zh}（未另行绘制）`];
}

export interface Interrupts {
  readonly interrupts: Readonly<Partial<Record<CaseEventName, string>>>;
  readonly added: Readonly<Record<string, PlanNode>>;
  readonly issues: readonly Issue[];
}

/** The drawn interrupts, checked, and a safe default for every stop condition the drawing leaves out. */
export function readInterrupts(graph: Graph): Interrupts {
  const issues: Issue[] = [];
  const interrupts: Partial<Record<CaseEventName, string>> = {};
  const added: Record<string, PlanNode> = {};
  for (const { on, to } of graph.interrupts) {
    if (!Object.hasOwn(graph.nodes, to))
      issues.push(fault('S209', [`interrupt "${on}" leads to unknown node "${to}"`, `中断“${on}”指向未知节点“${to}”`], { event: on }));
    else if (interrupts[on] !== undefined)
      issues.push(fault('S210', [`two interrupts on "${on}"`, `“${on}”有两个中断`], { nodeId: to, event: on }));
    else interrupts[on] = to;
  }
  for (const event of stopEvents) {
    if (graph.interrupts.some(({ on }) => on === event)) continue;
    Object.assign(added, defaultNodes(event));
    interrupts[event] = `~${event}`;
    issues.push(notice('S501', notDrawn(event), { event }));
  }
  return { interrupts, added, issues };
}
