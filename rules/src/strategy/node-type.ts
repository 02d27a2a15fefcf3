import type { z } from 'zod';
import type { CaseEvent, CaseEventName } from '../case-event.ts';
import type { Command, Reply } from '../effects.ts';
import type { Facts } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import type { Lang, Words } from '../lang.ts';
import type { Channel } from '../outcome.ts';
import type { Issue } from './issue.ts';
import type { Library } from './library.ts';
import type { ArtifactRef } from './plan.ts';
import type { Resolve } from './resolve.ts';

/**
 * One kind of strategy node: its settings, exits, face and behaviour. Pure data and pure functions, so the designer,
 * the prover, the simulator and the worker share this one file.
 */
export interface NodeType<Kind extends string = string, Config extends z.ZodType = z.ZodType, Port extends string = string> {
  /** Stored in every saved graph: never renamed, never reused. */
  readonly kind: Kind;
  /** Raised with every change of `config` that old drawings cannot be read by; `migrations[n]` lifts version n to n + 1. */
  readonly version: number;
  /** As many as `version` counts: settings begin at version 0. */
  readonly migrations: readonly ((config: Record<string, Json>) => Record<string, Json>)[];
  readonly config: Config;
  /** Exits. A function where the settings name them (rule outcomes, arms, task outcomes). */
  readonly ports: readonly Port[] | ((config: z.output<Config>) => readonly Port[]);
  readonly face: {
    readonly title: Words;
    readonly help: Words;
    readonly icon: string;
    readonly group: 'flow' | 'decide' | 'time' | 'contact' | 'people' | 'memory';
    summary(config: z.output<Config>, lang: Lang): string;
  };
  /** Artifacts the settings name; the compiler pins their hashes and reports missing ones. */
  references?(config: z.output<Config>): readonly ArtifactRef[];
  /** Findings that only the named artifacts can show: outcomes without an exit, inputs that are missing. */
  examine?(config: z.output<Config>, resolve: Resolve): readonly Issue[];
  /** True when the node needs to know how often it was entered; only then visits are counted. */
  countsVisits?(config: z.output<Config>): boolean;
  /** What the prover may assume without running the node. */
  readonly bounds: (config: z.output<Config>) => Bounds<Port>;
  /** The case has arrived. */
  enter(config: z.output<Config>, scene: Scene): Move<NoInfer<Port>>;
  /** The command this node gave has ended, or an event it asked for arrived. Kinds that give no command need none. */
  resume?(config: z.output<Config>, scene: Scene, reply: Reply): Move<NoInfer<Port>>;
  /** Events this node waits for itself: they come before interrupts of the graph, stop conditions excepted. */
  listens?(config: z.output<Config>): readonly CaseEventName[];
  /** An interrupt takes the case away while this node waits: what must still be written (a promise kept, a task withdrawn). */
  interrupted?(config: z.output<Config>, scene: Scene): readonly Write[];
}

/** What a node can do at most: sound over-approximation, used by the proof. */
export interface Bounds<Port extends string = string> {
  /** Contacts one visit can place at most, by channel. */
  readonly contacts?: readonly { readonly channel: Channel; readonly atMost: number; readonly contentId: string }[];
  /**
   * Least business time between entering and leaving by a port. `Infinity`: the port cannot be taken. Absent is 0 for the
   * proof; an explicit 0 says that the port can also be taken in the very moment of arrival.
   */
  readonly minMs?: Partial<Record<Port, number>>;
  /** Most business time before the node is left whatever happens; absent = at once. */
  readonly maxMs?: number;
  /** The node ends the case or leaves it with a person. */
  readonly isEnd?: boolean;
  /** Visits after which the node leaves only by this port: what bounds a loop. */
  readonly visitLimit?: { readonly visits: number; readonly port: Port };
}

/** Everything a node may look at. Time, facts and artifacts are inputs; nothing else exists here. */
export interface Scene {
  readonly caseId: string;
  readonly consumerId: string;
  readonly nodeId: string;
  /** Business time, epoch ms. */
  readonly atMs: number;
  /** The consumer's IANA zone. */
  readonly zone: string;
  readonly facts: Facts;
  /** How often this node has been entered, this time included; 1 for kinds that do not count visits. */
  readonly visits: number;
  readonly memo: Readonly<Record<string, string | number | boolean>>;
  readonly events: readonly CaseEvent[];
  readonly library: Library;
}

/** Either leave by a port, or ask for something that takes time and stay. */
export type Move<Port extends string = string> = (
  | { readonly leave: Port }
  | { readonly command: Command; readonly memo?: Readonly<Record<string, string | number | boolean>> }
  /** Enter the sub-strategy of that id; its outcome decides the port. */
  | { readonly call: string }
) & {
  /** Why, in words for people: shown in the journey. */
  readonly because?: Words;
  /** Evidence for the decision record: rules that held and failed with values, points, arms. A function where it is dear to make. */
  readonly evidence?: Json | (() => Json);
  readonly writes?: readonly Write[];
};

/** What a decision changes in memory. Applied in the same transaction as the decision record. */
export type Write =
  | { readonly type: 'set'; readonly name: string; readonly value: string | number | boolean | null }
  | { readonly type: 'tag'; readonly tag: string; readonly on: boolean }
  | { readonly type: 'note'; readonly text: Words }
  | { readonly type: 'score'; readonly scorecardId: string; readonly score: number; readonly probability: number; readonly grade: string }
  | { readonly type: 'assignArm'; readonly experimentId: string; readonly arm: string; readonly share: number }
  | {
      readonly type: 'openTask';
      readonly queue: string;
      readonly title: Words;
      readonly dueAtMs: number;
      readonly outcomes: readonly string[];
    }
  /** The open task of this case is no longer needed. */
  | { readonly type: 'withdrawTask' }
  | { readonly type: 'offer'; readonly planOfPayments: readonly { readonly dueOn: string; readonly amountMinor: number }[] }
  | { readonly type: 'settlePromise'; readonly status: 'kept' | 'partlyKept' | 'broken' }
  | { readonly type: 'hold'; readonly reason: string; readonly untilMs: number }
  | { readonly type: 'handOver'; readonly to: 'agency' | 'legal'; readonly partner: string; readonly status: 'filed' };

export const defineNode = <const K extends string, C extends z.ZodType, const P extends string>(
  node: NodeType<K, C, P>,
): NodeType<K, C, P> => node;
