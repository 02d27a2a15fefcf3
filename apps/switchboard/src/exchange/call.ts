import type { Consumer } from '../consumer/draw-consumer.ts';
import type { Pace } from './pace.ts';

export interface Hangup {
  readonly cause: string;
  readonly q850: number;
  /** `sip:486`, absent when the line gave no answer. */
  readonly sip?: string;
  readonly disposition?: string;
}

/** How a pause of a call ended. */
export type PauseEnd = 'done' | 'broken' | 'hungUp';

interface Pause {
  end(how: PauseEnd): void;
  suspend(): void;
  resume(): void;
}

/** One call from originate to its record: state and the means to wait on it; what happens is in `exchange.ts`. */
export class Call {
  readonly uuid: string;
  readonly number: string;
  readonly callerId: string;
  readonly channelName: string;
  readonly variables: Map<string, string>;
  readonly consumer: Consumer;
  readonly pace: Pace;
  /** Seconds of ringing, speech and silence lived on this line so far, and at the answer. */
  lineSeconds = 0;
  answeredLineSeconds = 0;
  /** Real epoch ms; 0 = never. */
  readonly times = { created: Date.now(), progress: 0, answered: 0, hangup: 0 };
  callState: 'DOWN' | 'RINGING' | 'ACTIVE' | 'HANGUP' = 'DOWN';
  hangup: Hangup | null = null;
  /** All the consumer has heard, and the part since they last answered. */
  heard = '';
  unanswered = '';
  isDetectingMachine = false;
  /** Of an answering machine: it has said its greeting, it records, somebody has picked up. */
  hasGreeted = false;
  isRecording = false;
  isPickedUp = false;
  /** What is being said to the line now. */
  saying = '';
  /** Applications sent with `event-lock` run one after another along this chain. */
  queue: Promise<unknown> = Promise.resolve();
  readonly #pauses = new Set<Pause>();
  readonly #onHangup: (() => void)[] = [];
  #keys: string[] = [];
  #keyListeners = new Set<(digit: string) => void>();

  constructor(from: Pick<Call, 'uuid' | 'number' | 'callerId' | 'channelName' | 'variables' | 'consumer' | 'pace'>) {
    this.uuid = from.uuid;
    this.number = from.number;
    this.callerId = from.callerId;
    this.channelName = from.channelName;
    this.variables = from.variables;
    this.consumer = from.consumer;
    this.pace = from.pace;
  }

  get isLive(): boolean {
    return this.hangup === null;
  }

  /** Lives so many seconds on the line; shorter when the call is broken off or hung up, longer when another application cuts in. */
  pause(seconds: number): Promise<PauseEnd> {
    if (!this.isLive) return Promise.resolve('hungUp');
    return new Promise((resolve) => {
      const wholeMs = this.pace.realMs(seconds);
      let leftMs = wholeMs;
      let sinceMs = 0;
      let timer: NodeJS.Timeout | undefined;
      const pause: Pause = {
        end: (how) => {
          clearTimeout(timer);
          const restMs = how === 'done' ? 0 : Math.max(0, leftMs - (Date.now() - sinceMs));
          this.lineSeconds += seconds * (1 - restMs / wholeMs);
          this.#pauses.delete(pause);
          resolve(how);
        },
        suspend: () => {
          clearTimeout(timer);
          leftMs -= Date.now() - sinceMs;
        },
        resume: () => {
          sinceMs = Date.now();
          timer = setTimeout(() => pause.end('done'), Math.max(0, leftMs));
        },
      };
      this.#pauses.add(pause);
      pause.resume();
    });
  }

  /** Stops what is playing until the returned function is called: an application without `event-lock` cuts in. */
  suspendPauses(): () => void {
    const suspended = [...this.#pauses];
    for (const pause of suspended) pause.suspend();
    return () => {
      for (const pause of suspended) if (this.#pauses.has(pause)) pause.resume();
    };
  }

  breakOff(): void {
    for (const pause of [...this.#pauses]) pause.end('broken');
  }

  /** Runs when the call ends; at once when it already has. */
  onHangup(action: () => void): void {
    if (this.isLive) this.#onHangup.push(action);
    else action();
  }

  markHungUp(hangup: Hangup): void {
    this.hangup = hangup;
    this.times.hangup = Date.now();
    this.callState = 'HANGUP';
    for (const pause of [...this.#pauses]) pause.end('hungUp');
    for (const action of this.#onHangup.splice(0)) action();
  }

  press(digit: string): void {
    if (this.#keyListeners.size === 0) this.#keys.push(digit);
    for (const listener of this.#keyListeners) listener(digit);
  }

  /** Hears keys from now on, those already pressed first. */
  onKey(listener: (digit: string) => void): () => void {
    this.#keyListeners.add(listener);
    for (const digit of this.#keys.splice(0)) listener(digit);
    return () => this.#keyListeners.delete(listener);
  }
}
