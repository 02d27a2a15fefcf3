import { randomUUID } from 'node:crypto';
import type { Profile } from '../consumer/profile.ts';
import type { Call, Hangup } from './call.ts';
import { accountingVariables, channelFields, variableFields } from './channel-fields.ts';
import type { Pace } from './pace.ts';
import type { SwitchEvent } from './switch-event.ts';

/** Call records kept for look-up after the call; the oldest go first. */
const keptRecords = 50_000;

/** The switch: its live calls, the records of ended ones, and everybody who listens. Calls outlive their controllers. */
export class Exchange {
  readonly coreUuid = randomUUID();
  readonly calls = new Map<string, Call>();
  readonly pace: Pace;
  /** How often each attempt id made a telephone ring or tried to: exactly one is the promise under test. */
  readonly dials = new Map<string, number>();
  readonly counters = new Map<string, number>();
  /** What answering machines recorded, by attempt id: each sentence they heard any of. */
  readonly tapes = new Map<string, string[]>();
  profile: Profile;
  /** Where recordings may be written. */
  recordings: string | undefined;
  readonly #records = new Map<string, Record<string, string>>();
  readonly #listeners = new Set<(event: SwitchEvent) => void>();
  #sequence = 0;

  constructor(profile: Profile, pace: Pace) {
    this.profile = profile;
    this.pace = pace;
  }

  listen(listener: (event: SwitchEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  count(what: string): void {
    this.counters.set(what, (this.counters.get(what) ?? 0) + 1);
  }

  tape(call: Call, text: string): void {
    if (text !== '') this.tapes.set(call.uuid, [...(this.tapes.get(call.uuid) ?? []), text]);
  }

  emit(name: string, fields: SwitchEvent['fields'], more: Pick<SwitchEvent, 'subclass' | 'body'> = {}): void {
    const now = new Date();
    const stamped = {
      'Event-Name': name,
      ...(more.subclass ? { 'Event-Subclass': more.subclass } : {}),
      'Core-UUID': this.coreUuid,
      'FreeSWITCH-Hostname': 'switchboard',
      'FreeSWITCH-Switchname': 'switchboard',
      'Event-Date-GMT': now.toUTCString(),
      'Event-Date-Timestamp': `${now.getTime()}000`,
      'Event-Sequence': String(++this.#sequence),
      ...fields,
    };
    for (const listener of this.#listeners) listener({ name, ...more, fields: stamped });
  }

  /** An event of a call, with its fields and variables. */
  emitFor(call: Call, name: string, fields: SwitchEvent['fields'] = {}): void {
    this.emit(name, { ...channelFields(call), ...variableFields(call), ...fields });
  }

  callState(call: Call, state: Call['callState']): void {
    const original = call.callState;
    call.callState = state;
    this.emit('CHANNEL_CALLSTATE', { 'Original-Channel-Call-State': original, ...channelFields(call) });
  }

  /** Ends a call in the order the real switch does. Ending it twice is nothing. */
  hangUp(call: Call, hangup: Hangup): boolean {
    if (!call.isLive) return false;
    const wasAnswered = call.times.answered > 0;
    const original = call.callState;
    call.markHungUp(hangup);
    call.variables.set('hangup_cause', hangup.cause);
    this.emitFor(call, 'CHANNEL_HANGUP', { 'Hangup-Cause': hangup.cause });
    if (wasAnswered) {
      this.emitFor(call, 'CHANNEL_UNPARK');
      this.emitFor(call, 'CHANNEL_EXECUTE_COMPLETE', {
        Application: 'park',
        'Application-Response': 'DONE',
        'Application-UUID': call.uuid,
      });
    }
    this.emit('CHANNEL_CALLSTATE', { 'Original-Channel-Call-State': original, ...channelFields(call) });
    for (const [name, value] of Object.entries(accountingVariables(call))) call.variables.set(name, value);
    this.#keepRecord(call);
    this.emitFor(call, 'CHANNEL_HANGUP_COMPLETE', { 'Hangup-Cause': hangup.cause });
    this.calls.delete(call.uuid);
    this.emitFor(call, 'CHANNEL_DESTROY');
    this.count(`cause.${hangup.cause}`);
    return true;
  }

  #keepRecord(call: Call): void {
    this.#records.set(call.uuid, Object.fromEntries(call.variables));
    if (this.#records.size <= keptRecords) return;
    const oldest = this.#records.keys().next().value!;
    this.#records.delete(oldest);
    this.dials.delete(oldest);
    this.tapes.delete(oldest);
  }

  /** The record of an ended call in the shape mod_json_cdr writes. */
  record(uuid: string): { readonly variables: Readonly<Record<string, string>> } | undefined {
    const variables = this.#records.get(uuid);
    return variables && { variables };
  }
}
