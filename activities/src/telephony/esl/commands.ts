/** A value that would be read as code by the switch. Never sent. */
export class UnsafeArgument extends Error {}

/** Words of a variable value that need no quoting. Measured on FreeSWITCH 1.11: anything else needs quoting that differs by character. */
const plainWord = /^[A-Za-z0-9_.:@+-]{1,200}$/;
const quotedWords = /^[A-Za-z0-9_.:@+/ -]{1,300}$/;
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const variableName = /^[A-Za-z][A-Za-z0-9_]{0,60}$/;

/** Any text in an argument: `$` would be expanded (and can call functions), a line end would start a new command. */
export function safeText(text: string): string {
  if (/[\r\n\0$]/.test(text)) throw new UnsafeArgument('an argument must not contain CR, LF, NUL or $');
  return text;
}

/** A single word made of letters, digits and `_.:@+-`. */
function safeWord(text: string): string {
  if (!plainWord.test(text)) throw new UnsafeArgument(`not a plain word: ${JSON.stringify(text.slice(0, 60))}`);
  return text;
}

export function safeUuid(text: string): string {
  if (!uuidShape.test(text)) throw new UnsafeArgument(`not a uuid: ${JSON.stringify(text.slice(0, 60))}`);
  return text;
}

/** Text fit for a speech engine: without the characters that mean something to the switch or to a shell. */
export function speakable(text: string): string {
  return text
    .replaceAll("'", '\u2019')
    .replaceAll(/[\p{Cc}$`"\\|{}<>^~;]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 2000);
}

/** One call to originate. `hooks` are applications that run on answer, with no controller needed. */
export interface Originate {
  readonly uuid: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly hooks: readonly string[];
  /** `sofia/gateway/carrier/+15551234567`. */
  readonly dialString: string;
  readonly jobUuid: string;
}

/** `bgapi originate {…}dialString &park()`. */
export function originateCommand(call: Originate): string {
  const pairs = [`origination_uuid=${safeUuid(call.uuid)}`];
  for (const [name, value] of Object.entries(call.variables)) {
    if (!variableName.test(name)) throw new UnsafeArgument(`not a variable name: ${JSON.stringify(name.slice(0, 60))}`);
    pairs.push(`${name}=${safeWord(value)}`);
  }
  for (const [index, hook] of call.hooks.entries()) {
    if (!quotedWords.test(hook)) throw new UnsafeArgument(`not a hook: ${JSON.stringify(hook.slice(0, 60))}`);
    pairs.push(`execute_on_answer_${index + 1}='${hook}'`);
  }
  if (!/^[A-Za-z0-9_.:@+/-]{1,200}$/.test(call.dialString)) throw new UnsafeArgument('not a dial string');
  return `bgapi originate {${pairs.join(',')}}${call.dialString} &park()\nJob-UUID: ${safeUuid(call.jobUuid)}`;
}

/** `api name arg arg`. */
export const apiCommand = (name: string, ...args: readonly string[]): string => `api ${[safeWord(name), ...args.map(safeText)].join(' ')}`;

/** One application on a channel, run after those before it (`event-lock`). */
export interface Execute {
  readonly uuid: string;
  readonly application: string;
  readonly argument: string;
  /** Comes back as `Application-UUID` when the application ends. */
  readonly eventUuid: string;
}

/** `sendmsg`, always with `event-lock`: without it a second application interrupts the first in mid-sentence. */
export function executeCommand(execute: Execute): string {
  const lines = [
    `sendmsg ${safeUuid(execute.uuid)}`,
    'call-command: execute',
    `execute-app-name: ${safeWord(execute.application)}`,
    'event-lock: true',
    `Event-UUID: ${safeUuid(execute.eventUuid)}`,
  ];
  if (execute.argument) lines.push(`execute-app-arg: ${safeText(execute.argument)}`);
  return lines.join('\n');
}

export const subscribeCommand = (events: readonly string[]): string => `event json ${events.map(safeWord).join(' ')}`;

export const authCommand = (password: string): string => {
  if (/[\r\n\0]/.test(password) || password === '') throw new UnsafeArgument('the event-socket password must be one non-empty line');
  return `auth ${password}`;
};
