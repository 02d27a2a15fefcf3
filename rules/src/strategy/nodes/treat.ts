import { z } from 'zod';
import type { ContactDraft } from '../../effects.ts';
import type { Json } from '../../json.ts';
import { addDays, instantOf, localTime, minuteOfDay } from '../../time.ts';
import type { RuleVerdict } from '../library.ts';
import { defineNode, type Move, type Scene } from '../node-type.ts';
import { localStamp, say, words } from '../words.ts';
import { type CallPort, callPort } from './call-port.ts';
import { ask, follow, patience, patienceMs } from './contacting.ts';
import { type MessagePort, messagePort } from './message-port.ts';
import { artifactId, setting } from './setting.ts';
import { waitUntil } from './waiting.ts';

const config = z.strictObject({
  rulesetId: setting(artifactId, {
    label: 'Rules',
    labelZh: '规则',
    control: 'ruleset',
    help: 'Parameters of the rule that holds: contentId, and optionally from and to (HH:MM) and most7Days',
    helpZh: '成立规则的参数：contentId，可选 from、to（HH:MM）与 most7Days',
  }),
  choices: setting(
    z
      .array(z.strictObject({ channel: z.enum(['call', 'sms', 'email', 'letter', 'push']), contentId: artifactId }))
      .min(1)
      .max(20)
      .refine((choices) => new Set(choices.map(({ contentId }) => contentId)).size === choices.length, 'each script or template once'),
    {
      label: 'May choose',
      labelZh: '可选内容',
      help: 'Signed scripts and templates; rules can choose nothing else',
      helpZh: '已签批的话术与模板，规则只能从中选择',
    },
  ),
  ...patience,
});
type Treatment = z.output<typeof config>;
type Choice = Treatment['choices'][number];
type TreatPort = CallPort | MessagePort | 'unreachable' | 'withheld' | 'none';
type Params = Readonly<Record<string, Json>>;

const order = ({ channel, contentId }: Choice, { nodeId }: Scene): ContactDraft => ({
  channel,
  nodeId,
  contentId,
  purpose: 'collect',
  contactPointRank: 0,
  ...(channel === 'call' ? { agent: 'ai_voice', ringSeconds: 25 } : {}),
});

/** Start of the window the rules ask for, when it is not open now. */
function windowOpensMs({ from, to }: Params, { zone, atMs }: Scene): number | undefined {
  const fromMinute = typeof from === 'string' ? minuteOfDay(from) : undefined;
  const toMinute = typeof to === 'string' ? minuteOfDay(to) : undefined;
  if (fromMinute === undefined || toMinute === undefined || fromMinute >= toMinute) return undefined;
  const now = localTime(zone, atMs);
  if (now.minuteOfDay >= fromMinute && now.minuteOfDay < toMinute) return undefined;
  return instantOf(zone, now.minuteOfDay < fromMinute ? now.date : addDays(now.date, 1), fromMinute);
}

const evidenceOf =
  (ruleset: string, { outcome, ruleName, params, explain }: RuleVerdict): (() => Json) =>
  () => ({ ruleset, outcome, rule: ruleName, params, conditions: explain() });

function treatNow(settings: Treatment, scene: Scene): Move<TreatPort> {
  const verdict = scene.library.ruleset(settings.rulesetId).evaluate(scene.facts);
  const { params } = verdict;
  const evidence = evidenceOf(settings.rulesetId, verdict);
  const choice = settings.choices.find(({ contentId }) => contentId === params.contentId);
  if (!choice) return { leave: 'none', because: words('The rules choose no treatment', '规则未选择任何触达方式'), evidence };
  const { contacts7Days } = scene.facts;
  if (typeof params.most7Days === 'number' && typeof contacts7Days === 'number' && contacts7Days >= params.most7Days)
    return { leave: 'withheld', because: words(`${contacts7Days} contacts in 7 days already`, `7日内已联系${contacts7Days}次`), evidence };
  const opensMs = windowOpensMs(params, scene);
  const memo = { contentId: choice.contentId };
  if (opensMs === undefined)
    return {
      ...ask(settings, order(choice, scene), scene, memo),
      because: words(`Treatment: ${choice.contentId}`, `触达方式：${choice.contentId}`),
      evidence,
    };
  const opens = localStamp(scene.zone, opensMs);
  return {
    ...waitUntil(opensMs, [], { ...memo, phase: 'deferred', deferrals: 0, sinceMs: scene.atMs }),
    because: words(`Treatment ${choice.contentId} at ${opens}`, `${opens} 触达：${choice.contentId}`),
    evidence,
  };
}

/** Lets a rule set choose channel, script or template, time window and cap for one contact. */
export const treat = defineNode({
  kind: 'treat',
  version: 0,
  migrations: [],
  config,
  ports: ['promised', 'spoke', 'voicemail', 'noAnswer', 'sent', 'failed', 'unreachable', 'withheld', 'none'],
  face: {
    title: { en: 'Treat by rules', zh: '规则触达' },
    help: { en: 'A rule set chooses channel, content and time of one contact', zh: '由规则选择一次触达的渠道、内容与时间' },
    icon: 'sparkles',
    group: 'contact',
    summary: ({ rulesetId, choices }, lang) => `${rulesetId}: ${say(lang, `${choices.length} choices`, `${choices.length}种内容`)}`,
  },
  references: ({ rulesetId, choices }) => [
    { kind: 'ruleset', id: rulesetId },
    ...choices.map(({ channel, contentId }) => ({ kind: channel === 'call' ? ('script' as const) : ('template' as const), id: contentId })),
  ],
  bounds: (settings) => ({
    contacts: settings.choices.map(({ channel, contentId }) => ({ channel, atMost: 1, contentId })),
    minMs: { none: 0 },
    maxMs: patienceMs(settings),
  }),

  enter: treatNow,
  resume: (settings, scene, reply): Move<TreatPort> => {
    const choice = settings.choices.find(({ contentId }) => contentId === scene.memo.contentId);
    if (!choice) return treatNow(settings, scene);
    return follow<CallPort | MessagePort>(reply, {
      patience: settings,
      scene,
      again: () => ask(settings, order(choice, scene), scene, { contentId: choice.contentId }),
      port: choice.channel === 'call' ? callPort : messagePort,
    });
  },
});
