import type { Db } from '@dunwell/db';
import { type CaseRow, lockCase, recordDecision, undecidedEvents } from '@dunwell/db/decision';
import { publicationsInForce } from '@dunwell/db/publishing';
import { businessNow, type Command, type Effects } from '@dunwell/rules';
import { step } from '@dunwell/rules/strategy';
import { type Clock, refreshed } from '../clock/index.ts';
import { permanent } from '../permanent.ts';
import { courseOf } from './course.ts';
import { decisionOf } from './decision-of.ts';
import { holdWhenPermanent } from './hold-when-permanent.ts';
import { knownDecision } from './known-decision.ts';
import type { PlanStore } from './plan-store.ts';
import { readScene } from './read-scene.ts';
import { sleepMsFor } from './sleep-ms-for.ts';
import type { Stops } from './stops.ts';

export interface AdvanceDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly plans: PlanStore;
  readonly stops: Stops;
}

/** A new publication is noticed within this time, in real ms. */
const publicationNoticedWithinMs = 2000;

/**
 * Decides what a case does next and records it, in one transaction under a lock on the case.
 *
 * @throws ApplicationFailure `CaseMissing`, `ArtifactMissing`, `ArtifactUnsigned`, `PlanCorrupt`, `Stopped`
 */
export function makeAdvance(deps: AdvanceDeps): Effects['advance'] {
  const decide = makeDecide(deps);
  return async (input) => {
    try {
      return await decide(input);
    } catch (fault) {
      await holdWhenPermanent(deps, input.caseId, fault);
      throw fault;
    }
  };
}

const makeDecide = ({ db, clock, plans, stops }: AdvanceDeps): Effects['advance'] => {
  const inForce = refreshed(publicationNoticedWithinMs, () => publicationsInForce(db));
  return async (input) => {
    // Asked before the transaction: inside it, each would wait for a second connection while holding the first.
    const [businessClock, course, stopped] = await Promise.all([clock.read(), courseOf({ plans, inForce }, input), stops()]);
    return db.transaction(async (tx) => {
      const row = await lockCase(tx, input.caseId);
      if (!row) throw permanent('CaseMissing', `there is no case ${input.caseId}`);
      const fresh = await undecidedEvents(tx, input.caseId, input.events);
      const known = await knownDecision(tx, { input, fresh, businessClock, planHash: course.planHash });
      if (known) return known;
      const atMs = businessNow(businessClock, Date.now());
      const scene = await readScene(tx, course, { caseId: input.caseId, fresh, atMs });
      const decided = step(scene);
      refuseStopped(stopped, row, decided.command);
      const decision = decisionOf({ input, course, scene, decided, businessClock, before: row.nodeId });
      const decisionId = await recordDecision(tx, row, decision);
      const { state, command } = decided;
      const sleepMs = sleepMsFor(command, businessClock);
      return { planHash: course.planHash, state, command, decisionId, sleepMs, atMs, eventsSeen: input.events.length };
    });
  };
};

/** A thrown kill switch stops the case before the contact: nothing is recorded, and it asks again later. */
function refuseStopped(stopped: Awaited<ReturnType<Stops>>, row: CaseRow, command: Command): void {
  if (command.type !== 'contact') return;
  const { channel } = command.order;
  const reason = stopped({ caseId: row.id, creditorId: row.creditorId, strategyId: row.strategyId ?? '', channel });
  if (reason !== undefined) throw permanent('Stopped', `a kill switch is thrown: ${reason}`);
}
