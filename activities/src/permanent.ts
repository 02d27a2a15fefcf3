import type { PermanentFailure } from '@dunwell/rules';
import { ApplicationFailure } from '@temporalio/common';

/** Trouble that trying again cannot cure; Temporal stores its type. */
export const permanent = (type: PermanentFailure, message: string): ApplicationFailure => ApplicationFailure.nonRetryable(message, type);

/** The type of a permanent failure; `undefined` for everything that may pass. */
export const permanentType = (fault: unknown): PermanentFailure | undefined =>
  fault instanceof ApplicationFailure && fault.nonRetryable ? ((fault.type ?? undefined) as PermanentFailure | undefined) : undefined;
