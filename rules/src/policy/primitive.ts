import type { z } from 'zod';
import { dayMs } from '../time.ts';
import type { Calendar } from './calendar.ts';
import type { Exclusion } from './exclusion.ts';
import type { Finding } from './finding.ts';
import type { PackRule, PrimitiveName } from './pack.ts';
import type { Scene } from './scene.ts';

/** How far ahead a lawful moment is looked for; beyond it there is none. */
const horizonDays = 400;
export const horizonOf = (scene: Scene): number => scene.atMs + horizonDays * dayMs;

/** What a rule knows of the pack it stands in. */
export interface RuleContext {
  readonly rule: PackRule;
  /** Candidate zones as this pack sees them; empty when nobody knows where the person is. */
  readonly zones: (scene: Scene, atMs: number) => readonly string[];
  /** What the pack's EXCLUSION rules take out of this rule. */
  readonly exclusions: readonly Exclusion[];
  /** Holiday calendars of the house; absent where only the request's own holidays count. */
  readonly calendars?: readonly Calendar[] | undefined;
}

/** A rule ready to be asked. */
export interface Check {
  /** Objection to the contact at that instant. A DEFER promises that every earlier instant is closed too. */
  find(scene: Scene, atMs: number): Finding | undefined;
  /** End of the permitted time an open instant lies in; only what limits hours has one. */
  closesAt?(scene: Scene, atMs: number): number;
  /** What is used of what may be used, in the strictest zone and for the debt with the least left; only caps have one. */
  usage?(scene: Scene, atMs: number): readonly Usage[];
}

/** How full one window of a cap is. */
export interface Usage {
  readonly cap: number;
  readonly used: number;
  /** Consecutive local dates, today's included; absent for the calendar month. */
  readonly windowDays?: number;
}

interface Definition<Params extends z.ZodType> {
  readonly name: PrimitiveName;
  readonly params: Params;
  /** Absent: the primitive does not judge single contacts. */
  check?(params: z.output<Params>, context: RuleContext): Check;
}

/** One of the twelve forms all contact law found so far reduces to. */
export interface Primitive {
  readonly name: PrimitiveName;
  readonly params: z.ZodType;
  /** Reads the rule's settings; `undefined` when the primitive does not judge single contacts. */
  compile(context: RuleContext): Check | undefined;
}

export const definePrimitive = <P extends z.ZodType>({ name, params, check }: Definition<P>): Primitive => ({
  name,
  params,
  compile: (context) => check?.(params.parse(context.rule.params), context),
});
