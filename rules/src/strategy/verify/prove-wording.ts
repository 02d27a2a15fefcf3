import { wordingFaults } from '../../policy/forbidden-wording.ts';
import { type Breach, type Claim, nothing, words } from './claim.ts';
import type { Ground } from './ground.ts';
import { isConcerned, type WordingLimit } from './limits.ts';
import type { ContentOf } from './prove-disclosures.ts';

/** Proves that no text a contact uses says what the packs forbid; each breach names the text, the phrase and the rule. */
export function proveWording(ground: Ground, limits: readonly WordingLimit[], contentOf: ContentOf): Claim {
  const breaches: Breach[] = [];
  ground.graph.nodes.forEach(({ contacts }, at) => {
    for (const contact of contacts) {
      const texts = contentOf(contact.contentId)?.texts ?? [];
      const phrases = limits.filter((limit) => isConcerned(limit, contact)).flatMap((limit) => limit.phrases);
      for (const { rule, message } of wordingFaults(contact.contentId, texts, phrases))
        breaches.push({ rule, stops: [{ at, minute: ground.arrivals[at]!.indexOf(1), by: '', contacts: 1, hasContact: true }], message });
    }
  });
  const broken = new Set(breaches.map(({ rule }) => rule));
  const proved = limits
    .filter(({ rule }) => !broken.has(rule))
    .map(({ rule }) => ({ rule, what: words('no text it concerns holds a forbidden phrase', '相关文本均不含禁用语') }));
  return { ...nothing, breaches, proved, states: ground.graph.nodes.length };
}
