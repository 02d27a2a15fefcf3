import { z } from 'zod';
import { contactOutcomeInWords } from '../../contact-words.ts';
import type { ContactDraft, ContactResult, Reply } from '../../effects.ts';
import { houseReasonInWords } from '../../house-reason.ts';
import type { Words } from '../../lang.ts';
import { dayMs, minuteMs } from '../../time.ts';
import type { Move, Scene } from '../node-type.ts';
import { localStamp, words } from '../words.ts';
import { setting } from './setting.ts';
import { isDue, untilMsOf, waitUntil } from './waiting.ts';

/** How long a contact node keeps trying when the guard says "not now". Spread into the settings of every kind that contacts. */
export const patience = {
  maxDeferrals: setting(z.int().min(0).max(60).default(10), {
    label: 'Try again at most',
    labelZh: '最多重试',
    unit: 'times',
    help: 'How often to come back when contact is not lawful right now',
    helpZh: '当前不允许联系时，最多再尝试几次',
  }),
  giveUpAfterDays: setting(z.int().min(0).max(60).default(7), {
    label: 'Give up after',
    labelZh: '放弃期限',
    unit: 'days',
    help: 'Days after which the contact is no longer wanted',
    helpZh: '超过该天数后不再联系',
  }),
};
export interface Patience {
  readonly maxDeferrals: number;
  readonly giveUpAfterDays: number;
}
type Memo = Readonly<Record<string, string | number | boolean>>;
type Settled = Extract<ContactResult, { type: 'settled' }>;

/** Longest stay on a contact node: its patience, and one day for the contact itself. */
export const patienceMs = ({ giveUpAfterDays }: Patience): number => (giveUpAfterDays + 1) * dayMs;

const sinceMs = (scene: Scene): number => (typeof scene.memo.sinceMs === 'number' ? scene.memo.sinceMs : scene.atMs);

const giveUpAtMs = (patience: Patience, scene: Scene): number => sinceMs(scene) + patience.giveUpAfterDays * dayMs;

/** Asks for the contact; `memo` is what the node itself has to keep. */
export function ask(patience: Patience, order: ContactDraft, scene: Scene, memo: Memo = {}): Move<never> {
  const deferrals = typeof scene.memo.deferrals === 'number' ? scene.memo.deferrals : 0;
  const notAfterMs = Math.max(order.notAfterMs ?? giveUpAtMs(patience, scene), scene.atMs + minuteMs);
  return {
    command: { type: 'contact', order: { ...order, notAfterMs } },
    memo: { ...memo, phase: 'contact', deferrals, sinceMs: sinceMs(scene) },
  };
}

function defer(patience: Patience, result: Extract<ContactResult, { type: 'deferred' }>, scene: Scene): Move<'withheld'> {
  const deferrals = (typeof scene.memo.deferrals === 'number' ? scene.memo.deferrals : 0) + 1;
  const nextMs = Math.max(result.earliestAtMs, scene.atMs + minuteMs);
  const why = ofHouse(result.rules);
  const evidence = { rules: result.rules, earliestAtMs: result.earliestAtMs, deferrals };
  if (deferrals > patience.maxDeferrals || nextMs > giveUpAtMs(patience, scene))
    return {
      leave: 'withheld',
      because: why
        ? words(`Not possible in time; given up. ${why.en}`, `期限内无法联系，放弃。${why.zh}`)
        : words('Not lawful in time; given up', '期限内无法合规联系，放弃'),
      evidence,
    };
  const at = localStamp(scene.zone, nextMs);
  const { untilMs: _, ...kept } = scene.memo;
  return {
    ...waitUntil(nextMs, [], { ...kept, phase: 'deferred', deferrals }),
    because: why
      ? words(`Not now; next try ${at}. ${why.en}`, `暂不联系；下次尝试 ${at}。${why.zh}`)
      : words(`Not lawful now; next lawful moment ${at}`, `现在不可联系；下次合规时间 ${at}`),
    evidence,
  };
}

/** What the house itself has to say; the rules of packs stay in the evidence, and their words in the packs. */
function ofHouse(rules: readonly string[]): Words | undefined {
  const said = rules.map(houseReasonInWords).filter((one) => one !== undefined);
  return said.length > 0 ? words(said.map(({ en }) => en).join(' '), said.map(({ zh }) => zh).join('')) : undefined;
}

/** What every contact node does with an answer; `port` says where a contact that took place leads. */
export interface Following<Port extends string> {
  readonly patience: Patience;
  readonly scene: Scene;
  again(): Move<never>;
  port(result: Settled): Port;
}

/** Follows one contact to its end: placed, put off until lawful, withheld, or impossible. */
export function follow<Port extends string>(reply: Reply, following: Following<Port>): Move<Port | 'withheld' | 'unreachable'> {
  const { patience, scene } = following;
  if (reply.type !== 'contacted') {
    if (scene.memo.phase !== 'deferred') return settle({ type: 'settled', outcome: 'unknown' }, following);
    return isDue(scene) ? following.again() : { ...waitUntil(untilMsOf(scene), [], scene.memo) };
  }
  const { result } = reply;
  switch (result.type) {
    case 'settled':
      return settle(result, following);
    case 'deferred':
      return defer(patience, result, scene);
    case 'withheld': {
      const why = ofHouse(result.rules) ?? words('The contact rules do not allow it.', '合规规则不允许。');
      return { leave: 'withheld', because: words(`Withheld. ${why.en}`, `未联系。${why.zh}`), evidence: { rules: result.rules } };
    }
    case 'unreachable':
      return { leave: 'unreachable', because: words('No usable contact point', '无可用联系方式') };
  }
}

function settle<Port extends string>(result: Settled, { port }: Following<Port>): Move<Port> {
  const evidence = result.conversation
    ? { outcome: result.outcome, reached: result.conversation.reached, result: result.conversation.result }
    : { outcome: result.outcome };
  return { leave: port(result), because: wordsOf(result), evidence };
}

const wordsOf = ({ outcome }: Settled): Words =>
  words(`Outcome: ${contactOutcomeInWords(outcome, 'en')}`, `联系结果：${contactOutcomeInWords(outcome, 'zh')}`);
