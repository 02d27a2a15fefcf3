import type { Pack } from '../../policy/pack.ts';
import { checkVoicemail, noExemption, voicemailLimits } from '../../policy/voicemail.ts';
import { voicemailReasonInWords } from '../../policy/voicemail-words.ts';
import { type Breach, type Claim, nothing, words } from './claim.ts';
import type { Ground } from './ground.ts';
import type { ContentOf } from './prove-disclosures.ts';

/**
 * Proves that what the robot may leave on a machine is a limited-content message under these packs. Where none of them
 * knows such messages the guard leaves none, and that is what is proved.
 */
export function proveVoicemails(ground: Ground, packs: readonly Pack[], contentOf: ContentOf): Claim {
  const limits = voicemailLimits(packs);
  const breaches: Breach[] = [];
  let hasAny = false;
  ground.graph.nodes.forEach(({ contacts }, at) => {
    for (const { contentId, channel, agent } of contacts) {
      const voicemail = channel === 'call' && agent !== 'human' ? contentOf(contentId)?.voicemail : undefined;
      hasAny ||= voicemail !== undefined;
      if (voicemail === undefined || limits.length === 0) continue;
      const { rules, reasons } = checkVoicemail(voicemail, packs);
      const why = reasons.map(voicemailReasonInWords);
      const message = words(
        `the message ${contentId} leaves on a machine is no limited-content message: ${why.map(({ en }) => en).join('; ')}`,
        `${contentId} 的留言不是有限内容留言：${why.map(({ zh }) => zh).join('；')}`,
      );
      const stops = [{ at, minute: ground.arrivals[at]!.indexOf(1), by: '', contacts: 1, hasContact: true }];
      for (const rule of rules) breaches.push({ rule, stops, message });
    }
  });
  return {
    ...nothing,
    breaches,
    proved: hasAny
      ? provedOf(
          limits.map(({ rule }) => rule),
          breaches,
        )
      : [],
    states: ground.graph.nodes.length,
  };
}

function provedOf(limits: readonly string[], breaches: readonly Breach[]): Claim['proved'] {
  if (limits.length === 0)
    return [
      { rule: noExemption, what: words('no message is left on a machine: no pack permits one', '不会在语音信箱留言：没有政策包允许') },
    ];
  const broken = new Set(breaches.map(({ rule }) => rule));
  const what = words('what is left on a machine is a limited-content message', '语音信箱留言均为有限内容留言');
  return limits.filter((rule) => !broken.has(rule)).map((rule) => ({ rule, what }));
}
