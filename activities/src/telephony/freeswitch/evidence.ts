import { type EslEvent, field } from '../esl/index.ts';
import type { HangupEvidence } from '../telephony.ts';

type Variables = Readonly<Record<string, string>>;

/** `…_uepoch` variables are epoch microseconds. */
const epochMs = (variables: Variables, name: string): number => Math.floor(Number(variables[`${name}_uepoch`] ?? 0) / 1000) || 0;

/** Evidence from the variables of an ended call: the same names in CHANNEL_HANGUP_COMPLETE and in a call record. */
export const evidenceOf = (variables: Variables): HangupEvidence => ({
  cause: variables.hangup_cause ?? '',
  sipStatus: variables.proto_specific_hangup_cause ?? '',
  disposition: variables.sip_hangup_disposition ?? '',
  startedAtMs: epochMs(variables, 'start'),
  rangAtMs: epochMs(variables, 'progress'),
  earlyMediaAtMs: epochMs(variables, 'progress_media'),
  answeredAtMs: epochMs(variables, 'answer'),
  endedAtMs: epochMs(variables, 'end'),
  variables,
});

/** The channel variables an event carries. */
export function variablesOf(event: EslEvent): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const name of Object.keys(event)) if (name.startsWith('variable_')) variables[name.slice(9)] = field(event, name);
  return variables;
}
