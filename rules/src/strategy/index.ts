export { Bundle, type BundledArtifact } from './bundle.ts';
export { bundleHash, checkBundle } from './check-bundle.ts';
export { drawnDefault, isStopEvent, stopDefaultInWords } from './compile/stop-conditions.ts';
export { type Compiled, compile } from './compile.ts';

export { explain } from './explain.ts';
export { Graph, type GraphNode } from './graph.ts';
export type { Issue } from './issue.ts';
export { leaveBehind } from './leave-behind.ts';
export type { Library, RuleEvaluator, Scorer } from './library.ts';
export { mapPosition, mayMove, type NodeMap, type PublishPolicy } from './map-position.ts';
export { mermaid } from './mermaid.ts';
export { nodeType } from './node-of.ts';
export type { Write } from './node-type.ts';
export { nodeTypes } from './nodes/index.ts';
export { outcomeInWords } from './outcome-words.ts';
export { versionsByPart } from './part-state.ts';

export { pinnedLibrary } from './pinned-library.ts';
export { pinnedResolve } from './pinned-resolve.ts';
export type { ArtifactPin, ArtifactRef, Plan } from './plan.ts';
export { planHash } from './plan-hash.ts';

export { type PublishPreview, previewPublish } from './preview-publish.ts';
export { queueInWords } from './queue-words.ts';
export { type DecisionRecord, engineVersion, type Replay, replay } from './replay.ts';
export type { Resolve, ResolvedArtifact } from './resolve.ts';
export { inSegment, Segment, segmentInWords } from './segment.ts';

export { evaluatorOf, type FindDocument, type Shelf, scorerOf, shelfOf } from './shelf.ts';
export type { Step, StepInput, TraceEntry } from './step/decision.ts';
export { step } from './step.ts';
