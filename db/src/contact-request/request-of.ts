import type { Pack, Request } from '@dunwell/rules/policy';
import { packRef } from '@dunwell/rules/policy';
import { factsOf } from './facts-of.ts';
import { personReached } from './person-reached.ts';
import type { HistoryRow, Standing } from './standing.ts';
import type { Wish } from './wish.ts';

const debtType: Readonly<Record<string, string>> = { card: 'credit_card', student_loan: 'student_loan' };

/** The question to the guard: may this contact be made at the standing's instant? */
export function requestOf(standing: Standing, wish: Wish, packs: readonly Pack[]): Request {
  const { consumer, atMs } = standing;
  return {
    packs: packs.map(packRef),
    consumer: {
      id: consumer.id,
      locations: consumer.locations.length > 0 ? [...consumer.locations] : [{ source: 'profile', tz: consumer.zone }],
      jurisdictions: [...consumer.jurisdictions],
      ...(consumer.known_location && { knownLocation: consumer.known_location }),
    },
    debts: standing.debts.map(({ id, product, servicingAccount }) => ({
      id,
      type: debtType[product] ?? product,
      ...(servicingAccount && { servicingAccountAtPlacement: servicingAccount }),
    })),
    facts: factsOf(standing, wish),
    history: standing.history.map(pastContact),
    proposal: {
      at: new Date(atMs).toISOString(),
      channel: wish.channel,
      ...agentOf(wish),
      debtIds: [...(wish.debtIds ?? [wish.caseId])],
      to: wish.to,
      personId: personReached(standing, wish),
      purpose: wish.purpose ?? 'collect',
      actor: standing.creditor.actor_role,
      hasOptOut: wish.hasOptOut ?? false,
    },
  };
}

/** A message is a signed template: words written by people. Who speaks on a call has to be said. */
const agentOf = ({ agent, channel }: Wish): { agent?: NonNullable<Wish['agent']> } => {
  const speaker = agent ?? (channel === 'call' ? undefined : 'human');
  return speaker ? { agent: speaker } : {};
};

function pastContact(row: HistoryRow): NonNullable<Request['history']>[number] {
  return {
    id: String(row.id),
    type: row.channel,
    at: row.at,
    ...(row.endedAt && { endedAt: row.endedAt }),
    direction: row.direction,
    ...(row.agent && { agent: row.agent }),
    outcome: row.outcome,
    debtIds: [...row.debtIds],
    ...(row.discussedDebtIds && { discussedDebtIds: [...row.discussedDebtIds] }),
    ...(row.attributedTo && { attributedTo: row.attributedTo }),
    to: row.to,
    personId: row.personId,
    purpose: row.purpose,
    actor: row.actor,
  };
}
