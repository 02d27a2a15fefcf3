import { randomUUID } from 'node:crypto';
import { drawConsumer } from '../consumer/draw-consumer.ts';
import { isMachine } from '../consumer/machine.ts';
import type { Line } from '../consumer/profile.ts';
import { execute } from './applications.ts';
import { Call, type Hangup } from './call.ts';
import { parseDial } from './dial-string.ts';
import type { Exchange } from './exchange.ts';

/** How lines that nobody picks up end. @source causes and SIP answers as measured on FreeSWITCH 1.11.2 */
const refusals: Readonly<
  Record<Exclude<Line, 'answers' | 'ringsOut' | `voicemail${string}`>, { readonly rings: boolean; readonly hangup: Hangup }>
> = {
  busy: { rings: false, hangup: { cause: 'USER_BUSY', q850: 17, sip: 'sip:486', disposition: 'recv_refuse' } },
  rejects: { rings: true, hangup: { cause: 'CALL_REJECTED', q850: 21, sip: 'sip:603', disposition: 'recv_refuse' } },
  notInService: { rings: false, hangup: { cause: 'UNALLOCATED_NUMBER', q850: 1, sip: 'sip:404', disposition: 'recv_refuse' } },
  networkFailure: { rings: false, hangup: { cause: 'NORMAL_TEMPORARY_FAILURE', q850: 41, sip: 'sip:503', disposition: 'recv_refuse' } },
};

/** Dials. Resolves like the job of `bgapi originate`: when the call is answered, or refused with its cause. */
export async function originate(exchange: Exchange, text: string): Promise<string> {
  const dial = parseDial(text);
  const uuid = dial?.variables.get('origination_uuid') ?? randomUUID();
  // The real switch gives the same words for a bad dial string and for an id that is live.
  if (!dial || exchange.calls.has(uuid)) return '-ERR DESTINATION_OUT_OF_ORDER\n';
  const at = dial.variables.get('dunwell_at_ms') ?? new Date().toISOString().slice(0, 19);
  const call = new Call({
    uuid,
    number: dial.number,
    callerId: dial.variables.get('origination_caller_id_number') ?? 'anonymous',
    channelName: dial.channelName,
    variables: new Map([['direction', 'outbound'], ['uuid', uuid], ['origination_uuid', uuid], ...dial.variables]),
    consumer: drawConsumer(exchange.profile, dial.number, at),
    pace: exchange.pace,
  });
  exchange.calls.set(uuid, call);
  exchange.dials.set(uuid, (exchange.dials.get(uuid) ?? 0) + 1);
  exchange.count('dialled');
  exchange.count(`line.${call.consumer.line}`);
  for (const name of ['CHANNEL_OUTGOING', 'CHANNEL_CREATE', 'CHANNEL_ORIGINATE']) exchange.emitFor(call, name);
  await meet(exchange, call);
  return call.isLive ? `+OK ${uuid}\n` : `-ERR ${call.hangup!.cause}\n`;
}

async function meet(exchange: Exchange, call: Call): Promise<void> {
  const { line, ringSeconds } = call.consumer;
  const limitSeconds = Number(call.variables.get('originate_timeout') ?? 60);
  const refusal = line === 'answers' || line === 'ringsOut' || isMachine(line) ? undefined : refusals[line];
  if (refusal?.rings !== false) ring(exchange, call);
  const isAnswered = refusal === undefined && line !== 'ringsOut' && ringSeconds < limitSeconds;
  const waitSeconds =
    refusal?.rings === false ? 0.3 : isAnswered ? ringSeconds : refusal ? Math.min(ringSeconds, limitSeconds) : limitSeconds;
  if ((await call.pause(waitSeconds)) === 'hungUp') return;
  if (isAnswered) answer(exchange, call);
  else exchange.hangUp(call, refusal?.hangup ?? { cause: 'NO_ANSWER', q850: 19, disposition: 'send_cancel' });
}

function ring(exchange: Exchange, call: Call): void {
  call.times.progress = Date.now();
  exchange.count('rang');
  exchange.emitFor(call, 'CHANNEL_PROGRESS');
  exchange.callState(call, 'RINGING');
}

function answer(exchange: Exchange, call: Call): void {
  call.times.answered = Date.now();
  call.answeredLineSeconds = call.lineSeconds;
  exchange.count('answered');
  if (call.consumer.line === 'answers') exchange.count(`person.${call.consumer.person}`);
  exchange.emitFor(call, 'CHANNEL_ANSWER');
  exchange.callState(call, 'ACTIVE');
  exchange.emitFor(call, 'CHANNEL_EXECUTE', { Application: 'park', 'Application-UUID': call.uuid });
  exchange.emitFor(call, 'CHANNEL_PARK');
  const hooks = [...call.variables].filter(([name]) => /^execute_on_answer(_\d+)?$/.test(name));
  for (const [, hook] of hooks) {
    const space = hook.indexOf(' ');
    const application = space < 0 ? hook : hook.slice(0, space);
    execute(exchange, call, { application, argument: space < 0 ? '' : hook.slice(space + 1), eventUuid: randomUUID(), isLocked: true });
  }
}
