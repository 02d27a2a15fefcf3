import type { Advance, AdvanceInput, Command, Contacted, ContactOrder, ContactResult, Effects } from '@dunwell/rules';

const hourMs = 3_600_000;

/** A person who does not pick up. */
const noAnswer: ContactResult = { type: 'settled', outcome: 'rang_no_answer' };

/** One step of a scripted strategy: what `advance` answers the n-th time it is asked. */
export type Script = (seq: number, input: AdvanceInput) => { command: Command; sleepMs?: number };

/** Effects that follow a script instead of a strategy, and remember what they were asked. Business time moves 12 h a decision. */
export class ScriptedEffects implements Effects {
  readonly decisions: AdvanceInput[] = [];
  readonly orders: ContactOrder[] = [];
  readonly #script: Script;
  /** Called before each decision; throws to be a database that is away. */
  beforeDecision: (input: AdvanceInput) => void = () => {};
  /** What a contact does; throws to be a lost worker. */
  onContact: (order: ContactOrder) => Promise<ContactResult> = async () => noAnswer;
  shouldDecideAfterContact = true;

  constructor(script: Script) {
    this.#script = script;
  }

  readonly advance = async (input: AdvanceInput): Promise<Advance> => {
    this.beforeDecision(input);
    this.decisions.push(input);
    const seq = (input.state?.seq ?? 0) + 1;
    const { command, sleepMs = 0 } = this.#script(seq, input);
    const state = { nodeId: `node-${seq}`, seq, visits: { 'node-1': 1, 'node-2': 3 }, memo: { dueAtMs: seq }, stack: [] };
    const { planHash, events } = input;
    return { planHash, state, command, decisionId: `decision-${seq}`, sleepMs, atMs: seq * 12 * hourMs, eventsSeen: events.length };
  };

  readonly placeCall = async (order: ContactOrder): Promise<Contacted> => {
    this.orders.push(order);
    const result = await this.onContact(order);
    if (!this.shouldDecideAfterContact) return { result, next: null };
    const { caseId, planHash, state } = order;
    return { result, next: await this.advance({ caseId, planHash, state, reply: { type: 'contacted', result }, events: [] }) };
  };

  readonly sendMessage = this.placeCall;

  readonly runBook: Effects['runBook'] = async ({ businessDate }) => ({
    businessDate: businessDate === null ? '2026-11-01' : `2026-11-0${Number(businessDate.slice(-1)) + 1}`,
    sleepMs: 1000,
  });
}

export const waitFor = (): Command => ({ type: 'wait', untilMs: 0, wakeOn: ['paidInFull'] });
export const call: Command = {
  type: 'contact',
  order: { channel: 'call', nodeId: 'call', contentId: 'friendly-reminder', purpose: 'collect', contactPointRank: 0 },
};
export const close = (outcome: string): Command => ({ type: 'close', outcome });
