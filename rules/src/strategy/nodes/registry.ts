import { awaitEvent } from './await.ts';
import { call } from './call.ts';
import { decide } from './decide.ts';
import { end } from './end.ts';
import { humanTask } from './human-task.ts';
import { message } from './message.ts';
import { promise } from './promise.ts';
import { repeat } from './repeat.ts';
import { score } from './score.ts';
import { start } from './start.ts';
import { wait } from './wait.ts';

/** Every kind of node there is, by the name stored in drawings. */
export const nodeTypes = {
  start,
  score,
  decide,
  wait,
  await: awaitEvent,
  call,
  message,
  promise,
  humanTask,
  repeat,
  end,
} as const;
export type NodeKind = keyof typeof nodeTypes;
