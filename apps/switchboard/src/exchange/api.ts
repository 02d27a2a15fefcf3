import { capAt } from './applications.ts';
import type { Call } from './call.ts';
import { channelFields, variableFields } from './channel-fields.ts';
import type { Exchange } from './exchange.ts';
import { originate } from './originate.ts';

type Api = (exchange: Exchange, args: readonly string[], text: string) => string | Promise<string>;

const noChannel = '-ERR No such channel!\n';
const ok = '+OK\n';

/** An API function on one live call. */
const onCall =
  (action: (exchange: Exchange, call: Call, args: readonly string[]) => string): Api =>
  (exchange, [uuid, ...args]) => {
    const call = exchange.calls.get(uuid ?? '');
    return call ? action(exchange, call, args) : noChannel;
  };

const row = (call: Call): Record<string, string> => ({
  uuid: call.uuid,
  direction: 'outbound',
  created_epoch: String(Math.floor(call.times.created / 1000)),
  name: call.channelName,
  state: call.times.answered ? 'CS_EXECUTE' : 'CS_CONSUME_MEDIA',
  dest: call.number,
  callstate: call.callState,
});

const functions: Readonly<Record<string, Api>> = {
  originate: (exchange, _args, text) =>
    text.trim() === '' ? '-USAGE: <call url> <exten>|&<application_name>(<app_args>)\n' : originate(exchange, text),
  uuid_exists: (exchange, [uuid]) => String(exchange.calls.has(uuid ?? '')),
  uuid_kill: onCall((exchange, call, [cause = 'NORMAL_CLEARING']) => {
    exchange.hangUp(call, { cause, q850: 16, disposition: call.times.answered ? 'send_bye' : 'send_cancel' });
    return ok;
  }),
  uuid_dump: onCall((_exchange, call, [format]) => {
    const fields = { 'Event-Name': 'CHANNEL_DATA', ...channelFields(call), ...variableFields(call) };
    if (format === 'json') return JSON.stringify(fields);
    return Object.entries(fields)
      .map(([name, value]) => `${name}: ${encodeURIComponent(value)}\n`)
      .join('');
  }),
  uuid_getvar: onCall((_exchange, call, [name = '']) => call.variables.get(name) ?? '_undef_'),
  uuid_setvar: onCall((_exchange, call, [name, ...value]) => {
    if (!name) return '-USAGE: <uuid> <var> [value]\n';
    call.variables.set(name, value.join(' '));
    return ok;
  }),
  uuid_setvar_multi: onCall((_exchange, call, args) => {
    for (const pair of args.join(' ').split(';')) {
      const equals = pair.indexOf('=');
      if (equals > 0) call.variables.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    return ok;
  }),
  uuid_break: onCall((_exchange, call) => {
    call.breakOff();
    return ok;
  }),
  uuid_recv_dtmf: onCall((exchange, call, [digits = '']) => {
    for (const digit of digits) {
      exchange.emitFor(call, 'DTMF', { 'DTMF-Digit': digit, 'DTMF-Duration': '1600', 'DTMF-Source': 'APP' });
      call.press(digit);
    }
    return ok;
  }),
  uuid_transfer: onCall((exchange, call) => {
    exchange.emitFor(call, 'CHANNEL_BRIDGE', { 'Bridge-A-Unique-ID': call.uuid });
    exchange.count('transferred');
    const talkSeconds = 60 + call.consumer.chance() * 120;
    const hangUp = (): boolean => exchange.hangUp(call, { cause: 'NORMAL_CLEARING', q850: 16, sip: 'sip:200', disposition: 'recv_bye' });
    void call.pause(talkSeconds).then(hangUp);
    return ok;
  }),
  sched_hangup: (exchange, [time = '', uuid = '', cause = 'ALLOTTED_TIMEOUT']) => {
    const call = exchange.calls.get(uuid);
    if (!call) return noChannel;
    capAt(exchange, call, `${time} ${cause}`);
    return ok;
  },
  show: (exchange, args) => {
    const rows = [...exchange.calls.values()].map(row);
    return args.includes('json')
      ? JSON.stringify({ row_count: rows.length, rows })
      : `${rows.map((r) => Object.values(r).join(',')).join('\n')}\n\n${rows.length} total.\n`;
  },
  global_getvar: (exchange, [name]) => (name === 'core_uuid' ? exchange.coreUuid : ''),
  status: (exchange) => `UP 0 years, 0 days\n${exchange.calls.size} session(s)\n`,
  version: () => 'Dunwell switchboard, a stand-in for FreeSWITCH\n',
  dunwell_cdr: (exchange, [uuid]) => JSON.stringify(exchange.record(uuid ?? '') ?? null),
  dunwell_dials: (exchange, [uuid]) => String(exchange.dials.get(uuid ?? '') ?? 0),
};

/** Runs `api` and `bgapi` commands. */
export async function callApi(exchange: Exchange, command: string): Promise<string> {
  const space = command.indexOf(' ');
  const name = space < 0 ? command : command.slice(0, space);
  const text = space < 0 ? '' : command.slice(space + 1);
  if (!Object.hasOwn(functions, name)) return `-ERR ${name} Command not found!\n`;
  return functions[name]!(exchange, text.trim() === '' ? [] : text.trim().split(/\s+/), text);
}
