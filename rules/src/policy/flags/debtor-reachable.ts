import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';

/** Others are asked only once it is known that the debtor cannot be reached. @source GB/T 45251-2025 */
export const debtorReachable: Flag = (scene) => (scene.facts.debtorReachable === false ? undefined : block);
