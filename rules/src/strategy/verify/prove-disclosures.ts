import { disclosureInWords } from '../../disclosure-words.ts';
import type { Json } from '../../json.ts';
import type { SpokenText } from '../../policy/spoken-texts.ts';
import { type Breach, type Claim, nothing, words } from './claim.ts';
import type { Ground } from './ground.ts';
import { type DisclosureLimit, isConcerned } from './limits.ts';

/** What a script or template is known to say; `undefined` when there is no such text. */
export type ContentOf = (id: string) =>
  | {
      readonly disclosures: readonly string[];
      readonly texts?: readonly SpokenText[];
      /** What a script leaves on a machine. */
      readonly voicemail?: Json | undefined;
    }
  | undefined;

/** Proves that every text a contact uses says what the packs require on that channel. */
export function proveDisclosures(ground: Ground, limits: readonly DisclosureLimit[], contentOf: ContentOf): Claim {
  const breaches: Breach[] = [];
  const broken = new Set<DisclosureLimit>();
  ground.graph.nodes.forEach(({ contacts }, at) => {
    for (const contact of contacts) {
      const { contentId } = contact;
      const said = new Set(contentOf(contentId)?.disclosures);
      for (const limit of limits) {
        if (!isConcerned(limit, contact) || [limit.disclosure, ...limit.satisfiedBy].some((name) => said.has(name))) continue;
        broken.add(limit);
        const message = words(`${contentId} does not say ${limit.disclosure}`, `${contentId} 缺少必要告知 ${limit.disclosure}`);
        breaches.push({
          rule: limit.rule,
          stops: [{ at, minute: ground.arrivals[at]!.indexOf(1), by: '', contacts: 1, hasContact: true }],
          message,
        });
      }
    }
  });
  const proved = limits
    .filter((limit) => !broken.has(limit))
    .map(({ rule, disclosure }) => ({
      rule,
      what: words(
        `every contact it concerns says ${disclosureInWords(disclosure, 'en')}`,
        `相关联系均告知：${disclosureInWords(disclosure, 'zh')}`,
      ),
    }));
  return { ...nothing, breaches, proved, states: ground.graph.nodes.length };
}
