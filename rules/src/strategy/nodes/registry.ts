import { awaitEvent } from './await.ts';
import { call } from './call.ts';
import { decide } from './decide.ts';
import { end } from './end.ts';
import { handOver } from './hand-over.ts';
import { hold } from './hold.ts';
import { humanTask } from './human-task.ts';
import { locate } from './locate.ts';
import { message } from './message.ts';
import { note } from './note.ts';
import { offer } from './offer.ts';
import { promise } from './promise.ts';
import { repeat } from './repeat.ts';
import { score } from './score.ts';
import { set } from './set.ts';
import { split } from './split.ts';
import { start } from './start.ts';
import { statement } from './statement.ts';
import { subStrategy } from './sub-strategy.ts';
import { tag } from './tag.ts';
import { treat } from './treat.ts';
import { wait } from './wait.ts';

/** Every kind of node there is, by the name stored in drawings; the order is the designer's palette. */
export const nodeTypes = {
  start,
  score,
  decide,
  treat,
  split,
  wait,
  await: awaitEvent,
  promise,
  hold,
  call,
  message,
  statement,
  humanTask,
  offer,
  locate,
  handOver,
  set,
  tag,
  note,
  repeat,
  subStrategy,
  end,
} as const;
