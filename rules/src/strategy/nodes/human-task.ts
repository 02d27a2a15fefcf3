import { z } from 'zod';
import { hourMs } from '../../time.ts';
import { exitName } from '../exit-names.ts';
import { defineNode } from '../node-type.ts';
import { queueInWords } from '../queue-words.ts';
import { localStamp, say, words } from '../words.ts';
import { portName, portNames, setting } from './setting.ts';
import { isDue, untilMsOf } from './waiting.ts';

const text = z.string().min(1).max(120);

/** Hands the case to a person; the outcome the person picks is the exit. */
export const humanTask = defineNode({
  kind: 'humanTask',
  version: 0,
  migrations: [],
  config: z.strictObject({
    queue: setting(portName, { label: 'Queue', labelZh: '队列' }),
    title: setting(text, { label: 'What to do', labelZh: '任务（英文）' }),
    titleZh: setting(text, { label: 'What to do (Chinese)', labelZh: '任务（中文）' }),
    slaHours: setting(z.int().min(1).max(2160), { label: 'Due within', labelZh: '处理时限', unit: 'hours' }),
    outcomes: setting(portNames(['overdue']), {
      label: 'Outcomes',
      labelZh: '可选结果',
      control: 'ports',
      help: 'What the person can choose; each is an exit',
      helpZh: '处理人可选择的结果，每个结果一个出口',
    }),
  }),
  ports: ({ outcomes }) => [...outcomes, 'overdue'],
  face: {
    title: { en: 'Person', zh: '人工处理' },
    help: { en: 'Opens a task for a person and waits for the outcome', zh: '创建人工任务并等待处理结果' },
    icon: 'user-round',
    group: 'people',
    summary: ({ queue, title, titleZh, slaHours }, lang) =>
      `${say(lang, title, titleZh)} (${queueInWords(queue, lang)}, ${say(lang, `${slaHours} h`, `${slaHours}小时`)})`,
  },
  listens: () => ['taskDone'],
  bounds: ({ slaHours }) => ({ minMs: { overdue: slaHours * hourMs }, maxMs: slaHours * hourMs }),

  enter: ({ queue, title, titleZh, slaHours, outcomes }, { atMs, zone }) => {
    const untilMs = atMs + slaHours * hourMs;
    const due = localStamp(zone, untilMs);
    return {
      command: { type: 'handToPerson', untilMs, wakeOn: ['taskDone'] },
      memo: { untilMs },
      because: words(`Handed to ${queueInWords(queue, 'en')}, due ${due}`, `已转${queueInWords(queue, 'zh')}队列，截止 ${due}`),
      writes: [{ type: 'openTask', queue, title: words(title, titleZh), dueAtMs: untilMs, outcomes }],
    };
  },
  resume: ({ outcomes }, scene) => {
    const done = scene.events.find(({ name, outcome }) => name === 'taskDone' && outcome !== undefined && outcomes.includes(outcome));
    if (done?.outcome !== undefined)
      return {
        leave: done.outcome,
        because: words(`A person decided: ${exitName(done.outcome, 'en')}`, `人工处理结果：${exitName(done.outcome, 'zh')}`),
      };
    if (isDue(scene))
      return { leave: 'overdue', because: words('Nobody finished in time', '超时未处理'), writes: [{ type: 'withdrawTask' }] };
    return { command: { type: 'handToPerson', untilMs: untilMsOf(scene), wakeOn: ['taskDone'] }, memo: scene.memo };
  },
  interrupted: () => [{ type: 'withdrawTask' }],
});
