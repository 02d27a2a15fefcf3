import type { When } from './pack.ts';
import type { Scene } from './scene.ts';

/**
 * The law of this place protects this person. A person known only by country may be anywhere in it; a person whose
 * places are unknown may be anywhere.
 */
export function isInJurisdiction(jurisdictions: readonly string[], own: readonly string[]): boolean {
  if (own.length === 0 || jurisdictions.includes('*')) return true;
  return jurisdictions.some((place) => {
    if (own.some((mine) => mine === place || mine.startsWith(`${place}-`))) return true;
    const country = place.split('-')[0]!;
    return own.includes(country) && !own.some((mine) => mine.startsWith(`${country}-`));
  });
}

/** What is unknown is in no list. */
type List = readonly (string | undefined)[] | undefined;

const within = (allowed: List, ...values: (string | undefined)[]): boolean =>
  allowed === undefined || values.some((value) => allowed.includes(value));

const outside = (barred: List, ...values: (string | undefined)[]): boolean =>
  barred === undefined || !values.some((value) => barred.includes(value));

/** A call whose voice nobody stated may be any voice; a message has none. */
const unstatedAgent = <A>(channel: string, agent: A): A | undefined => (channel === 'call' ? agent : undefined);

/** The rule speaks about this proposal. The voice of a call nobody stated is taken for what the rule is about. */
export function concernsProposal(when: When | undefined, scene: Scene): boolean {
  if (!when) return true;
  const { proposal, phone } = scene;
  return (
    within(when.channels, proposal.channel) &&
    (when.agents === undefined || when.agents.some((agent) => agent === (proposal.agent ?? unstatedAgent(proposal.channel, agent)))) &&
    outside(when.exceptAgents, proposal.agent) &&
    within(when.purposes, scene.purpose) &&
    outside(when.exceptPurposes, scene.purpose) &&
    within(when.roles, scene.role, scene.roleClass) &&
    outside(when.exceptRoles, scene.role, scene.roleClass) &&
    within(when.places, phone.place) &&
    outside(when.exceptPlaces, phone.place) &&
    within(when.lineTypes, phone.lineType) &&
    outside(when.exceptLineTypes, phone.lineType) &&
    (when.debtTypes === undefined || scene.debtTypes.some((type) => when.debtTypes!.includes(type)))
  );
}
