import type { Call } from './call.ts';

/** Channel times are epoch microseconds in text; `0` means never. */
const micros = (atMs: number): string => (atMs === 0 ? '0' : `${Math.round(atMs * 1000)}`);

/** The `Channel-…` and `Caller-…` fields of an event about this call, under the real names. */
export function channelFields(call: Call): Record<string, string> {
  const { times } = call;
  return {
    'Channel-State': call.hangup ? 'CS_REPORTING' : times.answered ? 'CS_EXECUTE' : 'CS_CONSUME_MEDIA',
    'Channel-Call-State': call.callState,
    'Channel-Name': call.channelName,
    'Unique-ID': call.uuid,
    'Call-Direction': 'outbound',
    'Channel-Call-UUID': call.uuid,
    'Answer-State': call.hangup ? 'hangup' : times.answered ? 'answered' : 'ringing',
    'Caller-Direction': 'outbound',
    'Caller-Caller-ID-Number': times.answered ? call.number : call.callerId,
    'Caller-Orig-Caller-ID-Number': call.callerId,
    'Caller-Callee-ID-Number': times.answered ? call.callerId : call.number,
    'Caller-Destination-Number': call.number,
    'Caller-Unique-ID': call.uuid,
    'Caller-Channel-Name': call.channelName,
    'Caller-Channel-Created-Time': micros(times.created),
    'Caller-Channel-Answered-Time': micros(times.answered),
    'Caller-Channel-Progress-Time': micros(times.progress),
    'Caller-Channel-Progress-Media-Time': '0',
    'Caller-Channel-Hangup-Time': micros(times.hangup),
  };
}

/** All channel variables as event fields. */
export const variableFields = (call: Call): Record<string, string> =>
  Object.fromEntries([...call.variables].map(([name, value]) => [`variable_${name}`, value]));

const seconds = (ms: number): string => String(Math.max(0, Math.floor(ms / 1000)));
const epoch = (atMs: number): string => String(Math.floor(atMs / 1000));

/** The accounting variables a finished call has, set before CHANNEL_HANGUP_COMPLETE and kept in the call record. */
export function accountingVariables(call: Call): Record<string, string> {
  const { times, hangup } = call;
  // Run faster than life, the line's own seconds count: the time computers need would be multiplied with the rest.
  const isLife = call.pace.scale === 1;
  const billMs = isLife ? times.hangup - times.answered : (call.lineSeconds - call.answeredLineSeconds) * 1000;
  const durationMs = isLife ? times.hangup - times.created : call.lineSeconds * 1000;
  return {
    hangup_cause: hangup?.cause ?? '',
    hangup_cause_q850: String(hangup?.q850 ?? 0),
    ...(hangup?.sip ? { proto_specific_hangup_cause: hangup.sip } : {}),
    ...(hangup?.disposition ? { sip_hangup_disposition: hangup.disposition } : {}),
    endpoint_disposition: times.answered ? 'ANSWER' : times.progress ? 'RINGING' : 'FAILURE',
    start_epoch: epoch(times.created),
    start_uepoch: micros(times.created),
    answer_epoch: epoch(times.answered),
    answer_uepoch: micros(times.answered),
    progress_epoch: epoch(times.progress),
    progress_uepoch: micros(times.progress),
    progress_media_epoch: '0',
    progress_media_uepoch: '0',
    end_epoch: epoch(times.hangup),
    end_uepoch: micros(times.hangup),
    duration: seconds(durationMs),
    billsec: seconds(times.answered ? billMs : 0),
    mduration: String(Math.round(durationMs)),
    billmsec: String(times.answered ? Math.round(billMs) : 0),
  };
}
