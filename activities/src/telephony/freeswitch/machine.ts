import type { Lang } from '@dunwell/rules';
import { type Heard, isMachineGreeting, type MessagePart } from '@dunwell/rules/script';
import type { Memory } from './call-memory.ts';

/** What a conversation lends to whoever speaks to a machine. */
export interface MachineLine {
  /** The tone after which a machine records. */
  hasTone(): boolean;
  /** False once the call has to end, has ended, or is another worker's. */
  mayGoOn(): boolean;
  hear(timeoutSeconds: number): Promise<Heard | null>;
  /** True when the sentence was spoken to its end. */
  say(part: MessagePart): Promise<boolean>;
  remember(more: Partial<Memory>): void;
}

/** How long somebody who picks up may take to say "hello". @source 47 CFR 64.1200(a)(7)(i): a call is abandoned when not connected within two seconds of the called person's completed greeting */
const helloSeconds = 2;
/** How long a tone is waited for after a greeting. */
const toneSeconds = 20;
const listenSeconds = 4;
/** Between two parts: long enough to hear that somebody has picked up. */
const breathSeconds = 1;

const isMachine = (heard: Heard, lang: Lang): boolean => heard.type === 'speech' && isMachineGreeting(heard.text, lang);

/**
 * Who picked up, told before a word is said: what a machine records is to be the message and nothing else.
 * `null` when the call is over.
 */
export async function whoAnswers(line: MachineLine, lang: Lang): Promise<'person' | 'machine' | null> {
  const heard = await line.hear(helloSeconds);
  if (heard === null || !line.mayGoOn()) return null;
  return line.hasTone() || isMachine(heard, lang) ? 'machine' : 'person';
}

/**
 * Waits for the tone. Somebody who speaks or presses a key meanwhile has picked up: nothing was said yet, so the
 * dialogue begins with them as with anybody. Without a tone in time the call ends in silence.
 */
export async function awaitTone(line: MachineLine, lang: Lang): Promise<'tone' | 'person' | null> {
  for (let leftSeconds = toneSeconds; leftSeconds > 0; leftSeconds -= listenSeconds) {
    if (line.hasTone()) return 'tone';
    const heard = await line.hear(listenSeconds);
    if (heard === null || !line.mayGoOn()) return null;
    if (heard.type !== 'silence' && !line.hasTone() && !isMachine(heard, lang)) return 'person';
  }
  return line.hasTone() ? 'tone' : null;
}

/**
 * Speaks the message, part by part, each remembered on the channel before its first word, so that whoever finds the
 * call later knows it was begun and begins it for nobody again. Whoever makes a sound in between has picked up: the
 * message is not read on to a person, and a dialogue is not begun on what may still be a tape, so the call ends.
 */
export async function leaveMessage(line: MachineLine, parts: readonly MessagePart[]): Promise<void> {
  for (const [at, part] of parts.entries()) {
    if (!line.mayGoOn()) return;
    line.remember({ message: { begun: at + 1, isWhole: false } });
    if (!(await line.say(part))) return;
    if (at === parts.length - 1) line.remember({ message: { begun: at + 1, isWhole: true } });
    else if ((await line.hear(breathSeconds))?.type !== 'silence') return;
  }
}
