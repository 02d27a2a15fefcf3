import type { Channel } from '@dunwell/rules';
import type { MachineMessage, Request } from '@dunwell/rules/policy';

/** A contact somebody wishes to make: a strategy, a person's click, a callback, a bulk send. All pass the same guard. */
export interface Wish {
  readonly caseId: string;
  readonly channel: Channel;
  readonly agent?: 'human' | 'ai_voice' | 'prerecorded';
  /** The number or address. */
  readonly to: string;
  /** Other than the consumer: a listed contact, an attorney. */
  readonly personId?: string;
  /** `collect` unless stated. */
  readonly purpose?: NonNullable<Request['proposal']['purpose']>;
  /** Cases the contact is about; the case itself unless stated. */
  readonly debtIds?: readonly string[];
  /** What the script or template says, by the names of rules/src/script. */
  readonly disclosures?: readonly string[];
  /** The message itself tells how to stop messages. */
  readonly hasOptOut?: boolean;
  /** What the robot would leave if a machine answered. */
  readonly machineMessage?: MachineMessage;
}
