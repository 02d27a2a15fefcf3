export { type NodeKind, nodeTypes } from './registry.ts';
