import type { Lang } from '../lang.ts';
import type { Voicemail } from '../voicemail.ts';
import { isInJurisdiction } from './applies.ts';
import { type CompiledPack, isInForce } from './compile-pack.ts';
import { activeRules, candidatesFor } from './decide.ts';
import type { Pack } from './pack.ts';
import { DisclosureParams } from './primitives/disclosure.ts';
import type { Request } from './request.ts';
import { type Scene, sceneOf } from './scene.ts';
import { checkVoicemail, noExemption, tellsOfDebt, valuesIn, voicemailLimits } from './voicemail.ts';
import { dayAt } from './zone-clock.ts';

/** A message as it would be spoken to one person's machine. */
export interface MachineMessage {
  readonly voicemail: Voicemail;
  readonly lang: Lang;
  readonly values: Readonly<Record<string, string>>;
}

/** May it be left? If not, the rules that withhold it and the reasons, as of `checkVoicemail`. */
export interface LeaveAnswer {
  readonly mayLeave: boolean;
  readonly rules: readonly string[];
  readonly reasons: readonly string[];
}

/** Disclosures that the permitted parts make by themselves. @source 47 CFR 64.1200(b)(1)–(2): business name and telephone number */
const saidByParts = ['caller_identity', 'artificial_voice_identification', 'callback_number'];

/**
 * May this message be left on this person's machine, on a call the guard allowed? Only where every place the person may
 * be in has the exemption, to nobody but the consumer, with every value at hand, and while no rule asks for words the
 * permitted parts cannot say. An exemption is not presumed: a person whose place is unknown has none.
 */
export function leaveVoicemail(message: MachineMessage, request: Request, packs: readonly Pack[]): LeaveAnswer {
  const scene = sceneOf(request);
  const binding = candidatesFor(scene, packs).filter(({ pack }) => isCertain(pack, scene));
  const held = binding.map(({ pack }) => pack.pack);
  const checked = checkVoicemail(message.voicemail, held);
  const limits = voicemailLimits(held).map(({ rule }) => rule);
  const own = [...reasonsOfPerson(scene), ...reasonsOfValues(message)];
  const unsaid = wordsAskedFor(request, packs);
  const elsewhere = placesWithout(held, scene).map((place) => `no_exemption_in_${place}`);
  const rules = [
    ...checked.rules,
    ...(own.length > 0 ? limits : []),
    ...(elsewhere.length > 0 ? [noExemption] : []),
    ...unsaid.map(({ rule }) => rule),
  ];
  const reasons = [...checked.reasons, ...own, ...elsewhere, ...unsaid.map(({ reason }) => reason)];
  return { mayLeave: reasons.length === 0, rules: [...new Set(rules)], reasons };
}

/** In force where the person is known to be. */
function isCertain(pack: CompiledPack, scene: Scene): boolean {
  const days = pack.zones(scene, scene.atMs).map((zone) => dayAt(zone, scene.atMs));
  return isInForce(pack.term, days);
}

/** Places the person may be in whose law knows no such message. */
function placesWithout(held: readonly Pack[], scene: Scene): readonly string[] {
  const exempting = held.filter((pack) => voicemailLimits([pack]).length > 0);
  if (scene.jurisdictions.length === 0) return ['unknown_place'];
  return scene.jurisdictions.filter((place) => !exempting.some(({ jurisdictions }) => isInJurisdiction(jurisdictions, [place])));
}

/** @source 12 CFR 1006.2(j) comment 2(j)-1: left knowingly for a third party it is no limited-content message */
const reasonsOfPerson = ({ roleClass }: Scene): readonly string[] =>
  roleClass === 'consumer' || roleClass === 'consumerByLaw' ? [] : ['left_for_known_third_party'];

function reasonsOfValues({ voicemail, lang, values }: MachineMessage): readonly string[] {
  const named = new Set(voicemail.parts.flatMap(({ say }) => valuesIn(say[lang])));
  const missing = [...named].filter((name) => (values[name] ?? '').trim() === '').map((name) => `missing_value_${name}`);
  return named.has('company') && tellsOfDebt(values.company ?? '') ? [...missing, 'tells_value_company'] : missing;
}

/** What rules ask to be said that these parts do not say. What is asked of an interaction is not: nobody interacts with a recording. */
function wordsAskedFor(request: Request, packs: readonly Pack[]): { rule: string; reason: string }[] {
  const scene = sceneOf({ ...request, facts: { ...request.facts, script: { disclosures: saidByParts } } });
  return candidatesFor(scene, packs)
    .flatMap((candidate) => activeRules(candidate, scene, scene.atMs))
    .filter(({ rule }) => rule.primitive === 'DISCLOSURE' && DisclosureParams.parse(rule.params).moment !== 'firstInteraction')
    .flatMap(({ rule, find }) => {
      const found = find(scene, scene.atMs);
      return found?.effect === 'REQUIRE' ? found.requirements.map((name) => ({ rule: rule.id, reason: `cannot_say_${name}` })) : [];
    });
}
