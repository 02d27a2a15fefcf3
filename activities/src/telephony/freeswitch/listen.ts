import type { Heard } from '@dunwell/rules/script';
import { field, type Waited } from '../esl/index.ts';
import type { LiveCall } from './live-call.ts';

/** How to listen once. */
export interface Listening {
  readonly timeoutSeconds: number;
  readonly engine: string;
  /** Real ms after which the switch is not expected to answer any more. */
  readonly patienceMs: number;
  nowMs(): Promise<number>;
  /** False when the wait did not end with an event, or another worker has the call now. */
  isOurs(waited: Waited): boolean;
}

/** What was heard, or why nothing can be. */
export type Listened = Heard | { readonly type: 'over' } | { readonly type: 'noRecogniser' };

/** Results below this share are noise to the recogniser itself. */
const leastConfidence = 0.3;

/** Hears one answer in words; a key pressed meanwhile, or while the robot was speaking, is taken instead. */
export async function listenForSpeech(call: LiveCall, listening: Listening): Promise<Listened> {
  const early = call.takeKey();
  if (early !== undefined) return { type: 'digit', digit: early, atMs: await listening.nowMs() };
  const patience = `no-input-timeout=${listening.timeoutSeconds * 1000},speech-timeout=15000,start-input-timers=true`;
  const stop = call.whenKey(() => void call.api('uuid_break'));
  const argument = `silence_stream://250 detect:${listening.engine} {${patience}}default`;
  const waited = await call.execute('play_and_detect_speech', argument, listening.patienceMs);
  stop();
  if (waited.type !== 'event' || !listening.isOurs(waited)) return { type: 'over' };
  const atMs = await listening.nowMs();
  const digit = call.takeKey();
  if (digit !== undefined) return { type: 'digit', digit, atMs };
  const result = field(waited.event, 'variable_detect_speech_result');
  // A tone breaks the recogniser off before it has a result; that says nothing about whether there is one.
  if (result === '') return call.hasMachineBeep ? { type: 'silence', atMs } : { type: 'noRecogniser' };
  return { ...readResult(result), atMs };
}

/** Recognisers report their confidence as 0–1 or as 0–100. */
function readResult(text: string): { type: 'speech'; text: string } | { type: 'silence' } {
  try {
    const result = JSON.parse(text) as { text?: unknown; confidence?: unknown };
    const confidence = Number(result.confidence ?? 0);
    const share = confidence > 1 ? confidence / 100 : confidence;
    if (typeof result.text === 'string' && result.text.trim() !== '' && share >= leastConfidence)
      return { type: 'speech', text: result.text.slice(0, 2000) };
  } catch {
    // A result that cannot be read is an answer that was not heard: the question is asked again.
  }
  return { type: 'silence' };
}

/** Hears one key: for switches without a recogniser. */
export async function listenForKey(call: LiveCall, listening: Listening): Promise<Listened> {
  const early = call.takeKey();
  if (early !== undefined) return { type: 'digit', digit: early, atMs: await listening.nowMs() };
  const argument = `1 1 1 ${listening.timeoutSeconds * 1000} # silence_stream://250 silence_stream://250 dunwell_key [0-9]`;
  const waited = await call.execute('play_and_get_digits', argument, listening.patienceMs);
  if (waited.type !== 'event' || !listening.isOurs(waited)) return { type: 'over' };
  const isRead = field(waited.event, 'variable_read_result') === 'success';
  const digit = call.takeKey() ?? (isRead ? field(waited.event, 'variable_dunwell_key') : '');
  const atMs = await listening.nowMs();
  return /^[0-9]$/.test(digit) ? { type: 'digit', digit, atMs } : { type: 'silence', atMs };
}
