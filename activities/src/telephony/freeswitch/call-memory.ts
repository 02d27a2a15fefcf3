import { type Ended, type Position, scriptResults } from '@dunwell/rules/script';

/** What a call knows about its dialogue. It rides on the channel, so it survives the worker and stands in the call record. */
export interface Memory {
  readonly position: Position | null;
  readonly isMachine: boolean;
  /** How many parts of a message were begun on a machine, and whether the last of them was spoken to its end. */
  readonly message: { readonly begun: number; readonly isWhole: boolean } | null;
  /** The person said something that was understood. */
  readonly isHeard: boolean;
  readonly ended: Ended | null;
  /** The stop that is ending this call, or has ended it. */
  readonly stopId: string | null;
}

export const nothingYet: Memory = { position: null, isMachine: false, message: null, isHeard: false, ended: null, stopId: null };

const prefix = 'dunwell_';

/** The channel variable that tells every worker that a call is being ended by a stop, and by which. */
export const stopVariable = `${prefix}stop`;

/** The memory as `name=value;…` for `uuid_setvar_multi`: plain words only, nothing anybody said. */
export function memoryVariables({ position, isMachine, message, isHeard, ended, stopId }: Memory): string {
  const words: Record<string, string | number> = {
    machine: Number(isMachine),
    ...(message && { parts: message.begun, whole: Number(message.isWhole) }),
    heard: Number(isHeard),
    ...(position && {
      state: position.stateId,
      tries: position.tries,
      turns: position.turns,
      right: Number(position.isRightParty),
      amount: position.amountMinor ?? 'none',
      due: position.dueOn ?? 'none',
    }),
    ...(ended && { result: ended.result, reached: ended.reached }),
    ...(stopId && { stop: stopId }),
  };
  return Object.entries(words)
    .map(([name, value]) => `${prefix}${name}=${value}`)
    .join(';');
}

const known = <T extends string>(values: readonly T[], text: string | undefined): T | undefined => values.find((value) => value === text);

/** Reads the memory back from channel variables. */
export function readMemory(variables: Readonly<Record<string, string>>): Memory {
  const get = (name: string): string | undefined => variables[prefix + name];
  const number = (name: string): number | null => (/^\d{1,15}$/.test(get(name) ?? '') ? Number(get(name)) : null);
  const stateId = get('state');
  const position: Position | null =
    stateId === undefined
      ? null
      : {
          stateId,
          tries: number('tries') ?? 0,
          turns: number('turns') ?? 0,
          isRightParty: get('right') === '1',
          amountMinor: number('amount'),
          dueOn: /^\d{4}-\d{2}-\d{2}$/.test(get('due') ?? '') ? get('due')! : null,
        };
  return {
    position,
    isMachine: get('machine') === '1',
    message: number('parts') === null ? null : { begun: number('parts')!, isWhole: get('whole') === '1' },
    isHeard: get('heard') === '1',
    ended: readEnd(get, position),
    stopId: /^[0-9a-f-]{36}$/.test(get('stop') ?? '') ? get('stop')! : null,
  };
}

function readEnd(get: (name: string) => string | undefined, position: Position | null): Ended | null {
  const result = known(scriptResults, get('result'));
  const reached = known(['rightParty', 'thirdParty', 'wrongNumber', 'unclear'], get('reached'));
  if (!result || !reached) return null;
  if (result !== 'promised' || position?.amountMinor == null || position.dueOn === null) return { result, reached };
  return { result, reached, promise: { amountMinor: position.amountMinor, dueOn: position.dueOn } };
}
