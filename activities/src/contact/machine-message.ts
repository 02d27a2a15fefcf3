import type { Recipient } from '@dunwell/db/contact-attempt';
import { localTime } from '@dunwell/rules';
import type { SenderIdentity } from '@dunwell/rules/artifact';
import type { MachineMessage } from '@dunwell/rules/policy';
import { type CompiledScript, type MessagePart, messageParts, spokenDate } from '@dunwell/rules/script';
import { spokenValues } from './spoken-values.ts';

/** Whom a call is to, who calls, and when it was reserved: the day a message may name. */
interface Occasion {
  readonly recipient: Recipient;
  readonly sender: SenderIdentity;
  readonly atMs: number;
}

function valuesOf({ recipient, sender, atMs }: Occasion): Readonly<Record<string, string>> {
  const { language, zone } = recipient;
  return { ...spokenValues(recipient, sender), today: spokenDate(localTime(zone, atMs).date, language) };
}

/** What the guard is asked about leaving on a machine; nothing where the script has no such message. */
export function machineMessage({ voicemail }: CompiledScript, occasion: Occasion): { machineMessage?: MachineMessage } {
  return voicemail ? { machineMessage: { voicemail, lang: occasion.recipient.language, values: valuesOf(occasion) } } : {};
}

/** The same, sentence by sentence. */
export function spokenMessage({ voicemail }: CompiledScript, occasion: Occasion): { message?: readonly MessagePart[] } {
  return voicemail ? { message: messageParts(voicemail, occasion.recipient.language, valuesOf(occasion)) } : {};
}
