import proto from '@temporalio/proto';

const { History } = proto.temporal.api.history.v1;
export type History = proto.temporal.api.history.v1.IHistory;

/** Where it was recorded says something about a machine and nothing about the case. */
const leftOut: ReadonlySet<string> = new Set(['stackTrace', 'identity']);

/** A history as text that a person can read and a diff can show. */
export const historyAsJson = (history: History): string => `${JSON.stringify(History.fromObject(history).toJSON(), withoutMachine, 1)}\n`;

function withoutMachine(key: string, value: unknown): unknown {
  if (leftOut.has(key)) return undefined;
  return typeof value === 'string' ? value.replace(/^\d+@.+/, 'worker') : value;
}

export const historyOf = (text: string): History => History.fromObject(JSON.parse(text));
