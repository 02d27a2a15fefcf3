import { speakingSeconds } from '../consumer/answer.ts';
import { machineGreeting, machines } from '../consumer/machine.ts';
import type { Call } from './call.ts';
import type { Exchange } from './exchange.ts';
import { getDigits, listen } from './listening.ts';
import { writeRecording } from './recording.ts';

export interface Execution {
  readonly application: string;
  readonly argument: string;
  readonly eventUuid: string;
  /** `event-lock`: wait for those before. Without it the application cuts in at once and what was playing resumes after. */
  readonly isLocked: boolean;
}

type Application = (exchange: Exchange, call: Call, argument: string) => Promise<string>;

/** A recorded prompt is taken to last this long: its sound is not read. */
const promptSeconds = 3;

/** Computers do not run faster with the scale: a cap in seconds of the line that would cut a call they are still working on waits this long. */
const leastCapMs = 5000;

const applications: Readonly<Record<string, Application>> = {
  playback: async (exchange, call, file) => {
    if (file.startsWith('missing/')) return 'FILE NOT FOUND';
    return play(exchange, call, file.startsWith('silence_stream://') ? Number(file.slice(17).split(',')[0]) / 1000 : promptSeconds);
  },
  speak: async (exchange, call, argument) => {
    const text = argument.split('|').slice(2).join('|');
    call.heard += ` ${text}`;
    call.unanswered += ` ${text}`;
    call.saying = text;
    if (call.isRecording) exchange.tape(call, text);
    const { person, chance } = call.consumer;
    if (call.consumer.line === 'answers' && person === 'hangsUp') {
      await call.pause(1 + chance() * 6);
      exchange.hangUp(call, { cause: 'NORMAL_CLEARING', q850: 16, sip: 'sip:200', disposition: 'recv_bye' });
      return 'DONE';
    }
    const response = await play(exchange, call, speakingSeconds(text));
    call.saying = '';
    return response;
  },
  play_and_detect_speech: listen,
  play_and_get_digits: getDigits,
  sleep: async (_exchange, call, argument) => {
    await call.pause(Number(argument) / 1000);
    return 'DONE';
  },
  set: async (_exchange, call, argument) => {
    const equals = argument.indexOf('=');
    if (equals > 0) call.variables.set(argument.slice(0, equals), argument.slice(equals + 1));
    return 'DONE';
  },
  sched_hangup: async (exchange, call, argument) => {
    capAt(exchange, call, argument);
    return 'DONE';
  },
  record_session: async (exchange, call, file) => {
    exchange.emitFor(call, 'RECORD_START', { 'Record-File-Path': file });
    call.variables.set('record_file', file);
    call.onHangup(() => {
      writeRecording(exchange.recordings, file);
      exchange.emitFor(call, 'RECORD_STOP', { 'Record-File-Path': file });
    });
    return 'DONE';
  },
  avmd_start: async (exchange, call) => {
    call.isDetectingMachine = true;
    if (machines[call.consumer.line]?.hasTone) beepAfterGreeting(exchange, call);
    return 'DONE';
  },
  avmd_stop: async (_exchange, call) => {
    call.isDetectingMachine = false;
    return 'DONE';
  },
  hangup: async (exchange, call, cause) => {
    exchange.hangUp(call, { cause: cause || 'NORMAL_CLEARING', q850: 16, sip: 'sip:200', disposition: 'send_bye' });
    return 'DONE';
  },
};

async function play(exchange: Exchange, call: Call, seconds: number): Promise<string> {
  exchange.emitFor(call, 'PLAYBACK_START');
  const end = await call.pause(seconds);
  exchange.emitFor(call, 'PLAYBACK_STOP', { 'Playback-Status': end === 'done' ? 'done' : 'break' });
  return 'DONE';
}

/** The machine's own time: nothing the controller breaks off shortens its greeting. */
function beepAfterGreeting(exchange: Exchange, call: Call): void {
  const beep = (): void => {
    call.isRecording = true;
    exchange.tape(call, call.saying);
    if (!call.isDetectingMachine) return;
    exchange.emit('CUSTOM', { 'Unique-ID': call.uuid, 'call-command': 'avmd', Frequency: '1000.0' }, { subclass: 'avmd::beep' });
  };
  const timer = setTimeout(beep, exchange.pace.realMs(speakingSeconds(machineGreeting) + 0.5));
  call.onHangup(() => clearTimeout(timer));
}

/**
 * `+N CAUSE`: hangs up after N more seconds on the line; `N CAUSE`: at that second of the real epoch, however fast
 * lines are lived. Nobody is needed to see to it.
 */
export function capAt(exchange: Exchange, call: Call, argument: string): void {
  const match = /^(\+?)(\d+(?:\.\d+)?)(?: (\w+))?/.exec(argument);
  if (!match) return;
  const [, isFromNow, time, cause = 'ALLOTTED_TIMEOUT'] = match;
  const waitMs = isFromNow ? Math.max(leastCapMs, exchange.pace.realMs(Number(time))) : Math.max(0, Number(time) * 1000 - Date.now());
  const timer = setTimeout(() => exchange.hangUp(call, { cause, q850: 16, disposition: 'send_bye' }), Math.min(waitMs, 2 ** 31 - 1));
  call.onHangup(() => clearTimeout(timer));
}

/** Starts an application on a call, in the order and with the events of the real switch. */
export function execute(exchange: Exchange, call: Call, execution: Execution): void {
  if (!execution.isLocked) void cutIn(exchange, call, execution);
  else call.queue = call.queue.then(() => run(exchange, call, execution));
}

async function cutIn(exchange: Exchange, call: Call, execution: Execution): Promise<void> {
  const goOn = call.suspendPauses();
  await run(exchange, call, execution);
  goOn();
}

async function run(exchange: Exchange, call: Call, { application, argument, eventUuid }: Execution): Promise<void> {
  // A dying channel accepts commands and does nothing with them.
  if (!call.isLive) return;
  const named = { Application: application, 'Application-Data': argument, 'Application-UUID': eventUuid };
  const behaviour = Object.hasOwn(applications, application) ? applications[application] : undefined;
  if (!behaviour) {
    exchange.hangUp(call, { cause: 'DESTINATION_OUT_OF_ORDER', q850: 27, disposition: 'send_bye' });
    return;
  }
  call.variables.set('current_application', application);
  exchange.emitFor(call, 'CHANNEL_EXECUTE', named);
  const response = await behaviour(exchange, call, argument);
  if (call.isLive) exchange.emitFor(call, 'CHANNEL_EXECUTE_COMPLETE', { ...named, 'Application-Response': response });
}
