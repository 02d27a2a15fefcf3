import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';

/** Nothing more is needed than what the rule's `when` says. */
export const always: Flag = () => block;
