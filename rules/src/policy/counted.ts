import { z } from 'zod';
import { knownFields } from './known-fields.ts';
import type { PastEvent } from './past-event.ts';
import { contactTypes } from './request.ts';
import type { Scene } from './scene.ts';

/** Answered by someone, or not known not to have been. */
const answered = new Set(['conversation', 'answered_dropped_no_conversation', 'answered_third_party', 'in_flight', 'unknown']);

/** Something reached the person, or is not known not to have. */
const reached = new Set([
  'conversation',
  'answered_dropped_no_conversation',
  'voicemail_left',
  'voicemail_limited_content',
  'sent',
  'delivered',
  'in_flight',
  'unknown',
]);

/** Told something to whoever answered: what a third party may hear once only. */
const communicated = new Set(['conversation', 'answered_third_party', 'voicemail_left', 'sent', 'delivered', 'in_flight', 'unknown']);

const tests: Readonly<Record<string, (event: PastEvent) => boolean>> = {
  attempted: () => true,
  connected: (event) => event.isConnected,
  answered: (event) => answered.has(event.outcome),
  reached: (event) => reached.has(event.outcome),
  communicated: (event) => communicated.has(event.outcome),
  conversation: (event) => event.isConversation,
};

/** Which past contacts a cap or a cool-down looks at. */
export const Counted = knownFields({
  types: z.array(z.enum(contactTypes)).min(1),
  direction: z.enum(['outbound', 'either']).default('outbound'),
  outcome: z.enum(['attempted', 'connected', 'answered', 'reached', 'communicated', 'conversation']),
  agents: z.array(z.enum(['human', 'ai_voice', 'prerecorded'])).optional(),
  /** `collector`: contacts the creditor made in its own name do not count. */
  actors: z.enum(['collector', 'any']).default('any'),
  exceptPurposes: z.array(z.string()).default([]),
  places: z.array(z.string()).optional(),
  exceptPlaces: z.array(z.string()).optional(),
  /** Roles of the person contacted; nobody knows who a person without a role is, so contact with them counts too. */
  roles: z.array(z.string()).optional(),
});
export type Counted = z.output<typeof Counted>;

/** What one count is kept for. */
export const Scope = z.enum(['personDebt', 'debt', 'person', 'number']);
export type Scope = z.output<typeof Scope>;

function isOneOf(roles: ReadonlySet<string>, scene: Scene, personId: string): boolean {
  const role = scene.facts.personRoles?.[personId] ?? (personId === scene.consumerId ? 'consumer' : undefined);
  return role === undefined || roles.has(role);
}

/** Turns the description into a test of one event. An unknown agent counts; an unknown place is not that place. */
export function countedBy(counted: Counted): (scene: Scene, event: PastEvent) => boolean {
  const types = new Set<string>(counted.types);
  const agents = counted.agents && new Set<string>(counted.agents);
  const exceptPurposes = new Set(counted.exceptPurposes);
  const roles = counted.roles && new Set(counted.roles);
  const isOutcome = tests[counted.outcome]!;
  return (scene, event) => {
    if (!types.has(event.type) || (event.isInbound && counted.direction === 'outbound') || !isOutcome(event)) return false;
    if (agents && event.agent !== undefined && !agents.has(event.agent)) return false;
    if (counted.actors === 'collector' && event.actor !== 'collector') return false;
    if (exceptPurposes.has(event.purpose)) return false;
    if (roles && !isOneOf(roles, scene, event.personId)) return false;
    if (!counted.places && !counted.exceptPlaces) return true;
    const place = event.to === undefined ? '' : (scene.facts.phones?.[event.to]?.place ?? '');
    return (counted.places?.includes(place) ?? true) && !(counted.exceptPlaces?.includes(place) ?? false);
  };
}

/** Keys the proposal is counted under: one per debt where debts are counted apart; all together when no debt is named. */
export const keysOf = (scope: Scope, scene: Scene): readonly (string | undefined)[] =>
  (scope === 'personDebt' || scope === 'debt') && scene.debtKeys.length > 0 ? scene.debtKeys : [undefined];

/** A contact about nobody knows which debt counts for each. */
const isAbout = (event: PastEvent, debtKey: string | undefined): boolean =>
  debtKey === undefined || event.debtKeys.length === 0 || event.debtKeys.includes(debtKey);

/** The event belongs to the same count as the proposal. */
export function isInScope(scope: Scope, scene: Scene, event: PastEvent, debtKey: string | undefined): boolean {
  switch (scope) {
    case 'personDebt':
      return event.personId === scene.personId && isAbout(event, debtKey);
    case 'debt':
      return isAbout(event, debtKey);
    case 'person':
      return event.personId === scene.personId;
    case 'number':
      return event.to !== undefined && event.to === scene.proposal.to;
  }
}
