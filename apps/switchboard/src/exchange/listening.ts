import { type Answer, answerTo, speakingSeconds } from '../consumer/answer.ts';
import { machineGreeting, machines } from '../consumer/machine.ts';
import type { Call } from './call.ts';
import type { Exchange } from './exchange.ts';

/** What the consumer does now that it is their turn. */
function nextAnswer(call: Call): Answer {
  if (machines[call.consumer.line] && !call.isPickedUp) {
    const said = ofMachine(call);
    if (said) return said;
  }
  const hello: Answer = { type: 'says', text: call.number.startsWith('+86') ? '喂？' : 'Hello?', thinkSeconds: 0.3 };
  if (call.isPickedUp && call.isRecording) return hello;
  // Whoever picks up and hears nothing speaks first.
  if (call.heard === '' && call.consumer.person !== 'silent') return hello;
  const heard = call.unanswered;
  call.unanswered = '';
  return answerTo(call.consumer, heard, call.heard);
}

/** A machine greets once and then keeps silent; `null` when somebody picks up now. */
function ofMachine(call: Call): Answer | null {
  const { picksUp } = machines[call.consumer.line]!;
  if (!call.hasGreeted) {
    call.hasGreeted = true;
    return { type: 'says', text: machineGreeting, thinkSeconds: 0.1 };
  }
  call.isPickedUp = picksUp === 'beforeTone' || (picksUp === 'inMessage' && call.isRecording);
  return call.isPickedUp ? null : { type: 'keepsSilent' };
}

const result = (text: string, confidence: number, error?: string): string =>
  JSON.stringify({ grammar: 'default', text, confidence, ...(error ? { error } : {}) });

function pressKey(exchange: Exchange, call: Call, digit: string): void {
  exchange.emitFor(call, 'DTMF', { 'DTMF-Digit': digit, 'DTMF-Duration': '1600', 'DTMF-Source': 'RTP' });
  call.press(digit);
}

const leave = (exchange: Exchange, call: Call): boolean =>
  exchange.hangUp(call, { cause: 'NORMAL_CLEARING', q850: 16, sip: 'sip:200', disposition: 'recv_bye' });

/** `play_and_detect_speech FILE detect:ENGINE {no-input-timeout=…}GRAMMAR`: the consumer's words as recognised text. */
export async function listen(exchange: Exchange, call: Call, argument: string): Promise<string> {
  if (!exchange.profile.hasRecogniser) return 'DONE';
  const patienceSeconds = Number(/no-input-timeout=(\d+)/.exec(argument)?.[1] ?? 5000) / 1000;
  const answer = nextAnswer(call);
  const isInTime = answer.type !== 'keepsSilent' && answer.thinkSeconds < patienceSeconds;
  const end = await call.pause(isInTime ? answer.thinkSeconds : patienceSeconds);
  if (end === 'hungUp') return 'DONE';
  call.variables.set('detect_speech_result', result('', 0, 'no_input'));
  if (end === 'broken' || !isInTime) return 'DONE';
  if (answer.type === 'hangsUp') leave(exchange, call);
  if (answer.type === 'presses') {
    pressKey(exchange, call, answer.digit);
    // Keys are not speech: the recogniser goes on until its patience ends or the controller breaks it off.
    await call.pause(patienceSeconds - answer.thinkSeconds);
  }
  if (answer.type === 'says' && (await call.pause(speakingSeconds(answer.text))) === 'done')
    call.variables.set('detect_speech_result', result(answer.text, 88));
  return 'DONE';
}

/** `play_and_get_digits MIN MAX TRIES TIMEOUT TERMINATOR FILE INVALID VARIABLE REGEX`. */
export async function getDigits(exchange: Exchange, call: Call, argument: string): Promise<string> {
  const [, , , timeoutMs = '4000', , , , variable = 'digits'] = argument.split(' ');
  const patienceSeconds = Number(timeoutMs) / 1000;
  let pressed = '';
  const stop = call.onKey((digit) => {
    pressed ||= digit;
    call.breakOff();
  });
  const answer = pressed ? null : nextAnswer(call);
  if (answer?.type === 'presses' && answer.thinkSeconds < patienceSeconds) {
    if ((await call.pause(answer.thinkSeconds)) === 'done') pressKey(exchange, call, answer.digit);
  } else if (answer?.type === 'hangsUp') {
    await call.pause(answer.thinkSeconds);
    leave(exchange, call);
  } else if (answer) await call.pause(patienceSeconds);
  stop();
  if (pressed) call.variables.set(variable, pressed);
  call.variables.set('read_result', pressed ? 'success' : 'failure');
  return 'DONE';
}
