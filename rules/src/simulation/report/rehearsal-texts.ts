import type { Lang } from '../../lang.ts';
import type { BehaviourOrigin } from '../behaviour.ts';

/** The fixed words of the rehearsal on a report. */
interface RehearsalTexts {
  readonly title: string;
  readonly setting: Readonly<Record<'demo' | 'file', (cases: string, days: number, seed: number) => string>>;
  readonly fitting: string;
  readonly opened: string;
  readonly head: readonly [string, string, string];
  readonly collected: string;
  readonly cures: string;
  readonly rolledForward: string;
  readonly rightParty: string;
  readonly promises: string;
  readonly contacts: string;
  readonly tasks: string;
  readonly protests: string;
  readonly cost: string;
  readonly to: string;
  readonly intervals: string;
  readonly endings: string;
  readonly stillIn: string;
  readonly stop: string;
  load(calls: string, tasks: string, callsPerDay: string): string;
  origin(behaviour: BehaviourOrigin): string;
}

const en: RehearsalTexts = {
  title: 'What a rehearsal showed',
  setting: {
    demo: (cases, days, seed) =>
      `${cases} cases from the generator of the demo portfolio (people who do not exist, seed ${seed}), ${days} days, all shipped packs taken as in force.`,
    file: (cases, days, seed) => `${cases} cases of the given portfolio, ${days} days, seed ${seed}, all shipped packs taken as in force.`,
  },
  fitting: 'All of them fit on the first morning.',
  opened:
    'No case of that portfolio fits on the first morning, so every overdue case is let in, as if another strategy had just handed it over.',
  head: ['', 'with this strategy (95 %)', 'more than with nobody contacted (95 %)'],
  collected: 'Collected,',
  cures: 'Cases paid off',
  rolledForward: 'Cases that grew older by a bucket or more',
  rightParty: 'Talks with the right person',
  promises: 'Promises made · kept',
  contacts: 'Contacts: ',
  tasks: 'Tasks for people',
  protests: 'Complaints · requests to stop · disputes',
  cost: 'Cost, in the reporting currency',
  to: ' to ',
  intervals:
    'Both columns met the same luck, so their difference is due to the strategy. Intervals take consumers as a sample; an interval that holds 0 shows no difference.',
  endings: '**How cases left it**: ',
  stillIn: 'still in it',
  stop: '.',
  load: (calls, tasks, callsPerDay) =>
    `**Load**: calls in the busiest hour ${calls}, on an average day ${callsPerDay}; tasks for people in the busiest hour ${tasks}.`,
  origin(behaviour) {
    if (behaviour.kind === 'fitted')
      return `How people behave here was learnt from ${behaviour.contacts} past contacts with ${behaviour.consumers} consumers, ${behaviour.from} to ${behaviour.through}.`;
    if (behaviour.kind === 'stated') return `How people behave here is stated in a file, not measured: ${behaviour.about}`;
    return 'How people behave here is **illustrative, not measured**: read the differences, not the heights, and rehearse on your own book (`dunwell behaviour fit`) before you trust either.';
  },
};

const zh: RehearsalTexts = {
  title: '预演结果',
  setting: {
    demo: (cases, days, seed) => `演示组合生成器产生的${cases}个案件（均为虚构人物，种子${seed}），为期${days}天，全部内置政策包视同生效。`,
    file: (cases, days, seed) => `所给组合的${cases}个案件，为期${days}天，种子${seed}，全部内置政策包视同生效。`,
  },
  fitting: '这些案件在首日均符合条件。',
  opened: '该组合在首日没有符合条件的案件，因此放入所有逾期案件，视同刚由其他策略转入。',
  head: ['', '采用本策略（95 %）', '比不联系任何人多出（95 %）'],
  collected: '回收金额',
  cures: '还清的案件',
  rolledForward: '账龄至少加深一档的案件',
  rightParty: '与本人通话',
  promises: '作出承诺 · 兑现',
  contacts: '联系：',
  tasks: '人工任务',
  protests: '投诉 · 要求停止 · 异议',
  cost: '成本（报告币种）',
  to: ' 至 ',
  intervals: '两列遇到同样的随机结果，差异只来自策略本身。区间以消费者为抽样单位；包含0的区间表示未显出差异。',
  endings: '**案件的结局**：',
  stillIn: '仍在策略中',
  stop: '。',
  load: (calls, tasks, callsPerDay) => `**负荷**：最忙一小时${calls}通电话，平均每天${callsPerDay}通；最忙一小时${tasks}项人工任务。`,
  origin(behaviour) {
    if (behaviour.kind === 'fitted')
      return `此处人们的行为由${behaviour.from}至${behaviour.through}间与${behaviour.consumers}位消费者的${behaviour.contacts}次历史联系拟合得出。`;
    if (behaviour.kind === 'stated') return `此处人们的行为由文件给定，并非实测：${behaviour.about}`;
    return '此处人们的行为仅为**示意，并非实测**：请看差异而非绝对值；在采信之前，先用自己的数据预演（`dunwell behaviour fit`）。';
  },
};

export const rehearsalTexts: Readonly<Record<Lang, RehearsalTexts>> = { en, zh };
