import { randomUUID } from 'node:crypto';
import {
  apiCommand,
  type CommandOutcome,
  type EslClient,
  type EslEvent,
  executeCommand,
  field,
  isEndOf,
  type Waited,
  waitFor,
} from '../esl/index.ts';
import type { HangupEvidence } from '../telephony.ts';
import { evidenceOf, variablesOf } from './evidence.ts';

/** How our view of a call ended: with the switch's own account of it, or by losing sight of it. */
export type CallEnd = { readonly type: 'hungUp'; readonly evidence: HangupEvidence } | { readonly type: 'lost' };

/** One call on the switch as seen from here: what it has done so far, and the means to make it do something. */
export class LiveCall {
  readonly uuid: string;
  readonly ended: Promise<CallEnd>;
  readonly answered: Promise<void>;
  isAnswered = false;
  isEnded = false;
  hasMachineBeep = false;
  readonly #client: EslClient;
  readonly #keys: string[] = [];
  #onKey: (() => void) | null = null;
  #onBeep: (() => void) | null = null;
  #markAnswered: () => void = () => undefined;
  #stops: (() => void)[] = [];

  /** Watches from now on, so make it before sending what it should see. */
  constructor(client: EslClient, uuid: string) {
    this.uuid = uuid;
    this.#client = client;
    this.answered = new Promise((resolve) => {
      this.#markAnswered = () => {
        this.isAnswered = true;
        resolve();
      };
    });
    this.ended = new Promise((resolve) => {
      const end = (how: CallEnd): void => {
        this.isEnded = true;
        this.stopWatching();
        resolve(how);
      };
      this.#stops = [client.watch(uuid, (event) => this.#see(event, end)), client.onDown(() => end({ type: 'lost' }))];
    });
  }

  #see(event: EslEvent, end: (how: CallEnd) => void): void {
    switch (field(event, 'Event-Name')) {
      case 'CHANNEL_ANSWER':
        this.#markAnswered();
        return;
      case 'CHANNEL_HANGUP_COMPLETE':
        end({ type: 'hungUp', evidence: evidenceOf({ hangup_cause: field(event, 'Hangup-Cause'), ...variablesOf(event) }) });
        return;
      case 'CUSTOM':
        if (field(event, 'Event-Subclass') !== 'avmd::beep') return;
        this.hasMachineBeep = true;
        this.#onBeep?.();
        return;
      case 'DTMF':
        this.#keys.push(field(event, 'DTMF-Digit'));
        this.#onKey?.();
    }
  }

  /** For a call found to be answered already. */
  markAnswered(): void {
    this.#markAnswered();
  }

  stopWatching(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Oldest key pressed and not yet used. */
  takeKey(): string | undefined {
    return this.#keys.shift();
  }

  /** Calls back on the next keys, until the returned function is called. */
  whenKey(action: () => void): () => void {
    this.#onKey = action;
    return () => {
      this.#onKey = null;
    };
  }

  /** Calls back when a machine gives its tone. */
  whenBeep(action: () => void): void {
    this.#onBeep = action;
  }

  /** Runs one application to its end. A hang-up, a lost connection and patience running out end it as well. */
  async execute(application: string, argument: string, timeoutMs: number): Promise<Waited> {
    if (this.isEnded) return { type: 'disconnected' };
    const eventUuid = randomUUID();
    const wait = waitFor(this.#client, { uuid: this.uuid, isIt: isEndOf(eventUuid), timeoutMs });
    const sent = await this.#client.send(executeCommand({ uuid: this.uuid, application, argument, eventUuid }));
    if (sent.type !== 'ok') wait.cancel();
    return wait.ended;
  }

  /** Lets the switch hang up after so many seconds more, whatever becomes of us. */
  hangUpWithin(seconds: number): void {
    void this.#client.send(apiCommand('sched_hangup', `+${seconds}`, this.uuid, 'ALLOTTED_TIMEOUT'));
  }

  api(name: string, ...args: readonly string[]): Promise<CommandOutcome> {
    return this.#client.send(apiCommand(name, this.uuid, ...args));
  }
}
