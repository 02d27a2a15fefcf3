import { randomUUID } from 'node:crypto';
import {
  begin,
  close,
  type Heard,
  isMachineGreeting,
  type MessagePart,
  resume,
  type Speech,
  type Talk,
  type Turn,
  turn,
} from '@dunwell/rules/script';
import { field, speakable, type Waited } from '../esl/index.ts';
import type { Utterance } from '../telephony.ts';
import { type Memory, memoryVariables } from './call-memory.ts';
import type { CallTime } from './call-time.ts';
import { type Listened, listenForKey, listenForSpeech } from './listen.ts';
import type { LiveCall } from './live-call.ts';
import { awaitTone, leaveMessage, type MachineLine, whoAnswers } from './machine.ts';

/** What a switch offers for talking. `hasRecogniser` is found out on the first attempt to use it. */
export interface SpeechMeans {
  readonly voice: string;
  readonly engine: string;
  hasRecogniser: boolean;
}

/** What a conversation needs: the call, the script with its person, the means, and when it has to be over. */
export interface ConversationSetting {
  readonly call: LiveCall;
  readonly talk: Talk;
  readonly time: CallTime;
  readonly means: SpeechMeans;
  /** Real ms after which the closing sentence has to begin. */
  readonly closeInMs: number;
  /** What may be left on a machine, and the business time after which it would not end in time. */
  readonly message?: { readonly parts: readonly MessagePart[]; readonly notAfterMs: number };
}

/** Business seconds no single sentence takes. */
const longestSpeechSeconds = 120;
/** A break can arrive just before what it should break off begins, so it is repeated until it has worked. */
const breakAgainMs = 300;
/** Seconds a closing sentence may take before the switch cuts in. */
const longestClosingSeconds = 20;

/** One dialogue on one live call, from greeting to goodbye. */
export class ConversationOnCall {
  readonly transcript: Utterance[] = [];
  readonly disclosed = new Set<string>();
  memory: Memory;
  /** Another worker has taken the call over: this one keeps quiet. */
  isHandedOver = false;
  readonly #ownerId = randomUUID();
  readonly #setting: ConversationSetting;
  #mustClose = false;
  /** What is said now are the last words: they are not broken off. */
  #isLast = false;
  #isSpeaking = false;
  /** What was heard before the robot said anything. */
  #hello: Utterance | null = null;
  /** A machine has recorded some of the dialogue, so nothing is left on it. */
  #isOnTape = false;

  constructor(setting: ConversationSetting, memory: Memory) {
    this.#setting = setting;
    this.memory = memory;
  }

  /** Talks until the script ends, the line is dead or the time is up. A conversation taken over asks its open question again. */
  async hold(): Promise<void> {
    const { call, talk, closeInMs } = this.#setting;
    const timer = setTimeout(() => this.closeNow(), closeInMs);
    // The newest claim counts: two workers must never talk on one line.
    await call.api('uuid_setvar', 'dunwell_owner', this.#ownerId);
    call.whenBeep(() => this.#hearTone());
    const { position, stopId, isMachine } = this.memory;
    // Whoever was closing this call, or had a machine on it, is gone: nothing more is said on it.
    let next: Turn | null = stopId || isMachine ? null : position ? resume(talk, position) : await this.#first();
    while (next) next = await this.#take(next);
    clearTimeout(timer);
    this.#isLast = true;
  }

  /** Breaks off what is being said or heard, says the closing sentence and ends. `stopId`: because of that stop. */
  closeNow(stopId?: string): void {
    if (stopId && this.memory.stopId === null) {
      this.#remember({ stopId });
      this.#setting.call.hangUpWithin(longestClosingSeconds);
    }
    if (this.#mustClose || this.#isLast) return;
    this.#mustClose = true;
    this.#breakOff();
  }

  #breakOff(): void {
    const { call } = this.#setting;
    if (!this.#mustClose || this.#isLast || call.isEnded) return;
    void call.api('uuid_break', 'all');
    setTimeout(() => this.#breakOff(), breakAgainMs);
  }

  /** A tone once the right person has been confirmed is no machine's. Until then it ends what is being said or heard. */
  #hearTone(): void {
    if (this.memory.position?.isRightParty || this.memory.message) return;
    this.#isOnTape ||= this.#isSpeaking;
    void this.#setting.call.api('uuid_break', 'all');
  }

  /** Where a message may be left, it is first heard who picked up. */
  async #first(): Promise<Turn | null> {
    const { talk, message } = this.#setting;
    if (!message) return begin(talk);
    const who = await whoAnswers(this.#machineLine, talk.lang);
    if (who === 'machine') return this.#meetMachine();
    return who === null ? null : this.#begin();
  }

  #begin(): Turn {
    if (this.#hello) this.transcript.push(this.#hello);
    return begin(this.#setting.talk);
  }

  /** Leaves the message after the tone, or nothing; a dialogue begins only where somebody picks up before it. */
  async #meetMachine(): Promise<Turn | null> {
    const { talk, message, time } = this.#setting;
    this.#remember({ isMachine: true });
    if (!message || this.#isOnTape) return null;
    const next = await awaitTone(this.#machineLine, talk.lang);
    if (next === 'person') {
      this.#remember({ isMachine: false });
      return this.memory.position ? resume(talk, this.memory.position) : this.#begin();
    }
    if (next === 'tone' && (await time.nowMs()) <= message.notAfterMs) await leaveMessage(this.#machineLine, message.parts);
    return null;
  }

  readonly #machineLine: MachineLine = {
    hasTone: () => this.#setting.call.hasMachineBeep,
    mayGoOn: () => !this.#mustClose && !this.isHandedOver && !this.#setting.call.isEnded,
    hear: async (timeoutSeconds) => {
      const heard = await this.#listen(timeoutSeconds);
      this.#hello = heard?.type === 'speech' ? { who: 'consumer', stateId: 'hello', text: heard.text, atMs: heard.atMs } : null;
      return heard;
    },
    say: async ({ stateId, text }) => (await this.#speak({ stateId, text, discloses: [] })) && !this.#mustClose,
    remember: (more) => this.#remember(more),
  };

  /** Speaks and hears one turn; `null` when there is nothing more to say. */
  async #take(now: Turn): Promise<Turn | null> {
    const { talk } = this.#setting;
    this.#isLast = now.ended !== null;
    this.#remember({ position: now.position });
    for (const speech of now.speeches) {
      // Who has heard nothing yet is not told that the call has to end: it ends.
      if (this.#mustClose && !now.ended) return this.transcript.some(({ who }) => who === 'robot') ? this.#closing(now) : null;
      const isSpoken = await this.#speak(speech);
      if (this.isHandedOver) return null;
      if (this.#isOnTape) return this.#meetMachine();
      if (this.#mustClose && !now.ended) return this.#closing(now);
      if (!isSpoken) return null;
    }
    if (now.ended || !now.listen) {
      this.#remember({ ended: now.ended });
      return null;
    }
    const heard = await this.#listen(now.listen.timeoutSeconds);
    if (this.isHandedOver) return null;
    if (this.#mustClose) return this.#closing(now);
    if (heard === null) return null;
    this.#note(now, heard);
    if (this.#isMachine(heard)) return this.#meetMachine();
    const next = turn(talk, now.position, heard);
    if (heard.type === 'digit' || (next.understood?.intent ?? null) !== null) this.#remember({ isHeard: true });
    return next;
  }

  #closing(now: Turn): Turn {
    this.#mustClose = false;
    return close(this.#setting.talk, now.position);
  }

  async #speak(speech: Speech): Promise<boolean> {
    const { call, means, time } = this.#setting;
    this.#isSpeaking = true;
    const waited = await call.execute('speak', `${means.voice}|${speakable(speech.text)}`, await time.patienceMs(longestSpeechSeconds));
    this.#isSpeaking = false;
    if (!this.#isOurs(waited)) return false;
    this.transcript.push({ who: 'robot', stateId: speech.stateId, text: speech.text, atMs: await time.nowMs() });
    // A sentence that was broken off has disclosed nothing.
    if (!this.#mustClose) for (const name of speech.discloses) this.disclosed.add(name);
    return true;
  }

  async #listen(timeoutSeconds: number): Promise<Heard | null> {
    const { call, means, time } = this.#setting;
    const patienceMs = await time.patienceMs(timeoutSeconds + 30);
    const listening = {
      timeoutSeconds,
      engine: means.engine,
      patienceMs,
      nowMs: time.nowMs,
      isOurs: (waited: Waited) => this.#isOurs(waited),
    };
    let heard: Listened = means.hasRecogniser ? await listenForSpeech(call, listening) : { type: 'noRecogniser' };
    if (heard.type === 'noRecogniser') {
      means.hasRecogniser = false;
      heard = await listenForKey(call, listening);
    }
    return heard.type === 'over' || heard.type === 'noRecogniser' ? null : heard;
  }

  #isOurs(waited: Waited): boolean {
    if (waited.type !== 'event') return false;
    const owner = field(waited.event, 'variable_dunwell_owner');
    this.isHandedOver ||= owner !== '' && owner !== this.#ownerId;
    return !this.isHandedOver;
  }

  #note(now: Turn, heard: Heard): void {
    if (heard.type === 'silence') return;
    const text = heard.type === 'speech' ? heard.text : `[${heard.digit}]`;
    this.transcript.push({ who: 'consumer', stateId: now.position.stateId, text, atMs: heard.atMs });
  }

  #isMachine(heard: Heard): boolean {
    const { call, talk } = this.#setting;
    if (this.memory.position?.isRightParty) return false;
    return call.hasMachineBeep || (heard.type === 'speech' && isMachineGreeting(heard.text, talk.lang));
  }

  /** Written to the channel at once: whoever finds this call later knows where it stands. */
  #remember(more: Partial<Memory>): void {
    this.memory = { ...this.memory, ...more };
    void this.#setting.call.api('uuid_setvar_multi', memoryVariables(this.memory));
  }
}
