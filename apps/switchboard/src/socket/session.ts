import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { callApi } from '../exchange/api.ts';
import { execute } from '../exchange/applications.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { encodeEvent, type SwitchEvent } from '../exchange/switch-event.ts';
import { type Command, CommandReader } from './command-reader.ts';
import { Subscription } from './subscription.ts';

/** A client that reads this much too slowly is dropped, as on the real switch. */
const maxUnreadBytes = 64 * 1024 * 1024;

const goodbye = 'Disconnected, goodbye.\n';

/** One client of the event socket. Calls it started go on when it leaves. */
export class Session {
  readonly #socket: Socket;
  readonly #exchange: Exchange;
  readonly #password: string;
  readonly #subscription = new Subscription();
  /** Commands are answered one by one, in order. */
  #queue: Promise<void> = Promise.resolve();
  #isSignedIn = false;

  constructor(socket: Socket, exchange: Exchange, password: string) {
    this.#socket = socket;
    this.#exchange = exchange;
    this.#password = password;
  }

  start(): void {
    const reader = new CommandReader();
    const stop = this.#exchange.listen((event) => this.#deliver(event));
    this.#socket.on('data', (chunk) => {
      try {
        for (const command of reader.push(chunk)) this.#queue = this.#queue.then(() => this.#answer(command));
      } catch {
        this.#socket.destroy();
      }
    });
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.on('close', stop);
    this.#write('Content-Type: auth/request\n\n');
  }

  #write(text: string): void {
    if (this.#socket.destroyed) return;
    this.#socket.write(text);
    if (this.#socket.writableLength > maxUnreadBytes) this.#socket.destroy();
  }

  #reply(text: string, more = ''): void {
    this.#write(`Content-Type: command/reply\nReply-Text: ${text}\n${more}\n`);
  }

  #deliver(event: SwitchEvent): void {
    if (this.#isSignedIn && this.#subscription.wants(event)) this.#write(encodeEvent(event, this.#subscription.format));
  }

  async #answer(command: Command): Promise<void> {
    const [verb = '', ...words] = command.line.trim().split(/\s+/);
    if (!this.#isSignedIn) this.#signIn(verb, command.line.slice(5));
    else if (verb === 'api') await this.#callApi(command.line.slice(4));
    else if (verb === 'bgapi') this.#startJob(command.line.slice(6), command.headers['job-uuid'] ?? randomUUID());
    else if (verb === 'sendmsg') this.#message(words[0] ?? '', command);
    else if (verb === 'exit') this.#leave('+OK bye');
    else this.#reply(this.#subscribe(verb, words));
  }

  /** Changes what this client hears; the answer to it. */
  #subscribe(verb: string, words: readonly string[]): string {
    switch (verb) {
      case 'event':
        return this.#subscription.add(words) ? `+OK event listener enabled ${this.#subscription.format}` : '-ERR no keywords supplied';
      case 'nixevent':
        this.#subscription.remove(words);
        return '+OK events nixed';
      case 'noevents':
        this.#subscription.clear();
        return '+OK no longer listening for events';
      case 'filter':
        this.#subscription.filter(words[0] ?? '', words.slice(1).join(' '));
        return `+OK filter added. [${words[0]}]=[${words.slice(1).join(' ')}]`;
      default:
        return '-ERR command not found';
    }
  }

  async #callApi(text: string): Promise<void> {
    const answer = await callApi(this.#exchange, text);
    this.#write(`Content-Type: api/response\nContent-Length: ${Buffer.byteLength(answer)}\n\n${answer}`);
  }

  #leave(words: string): void {
    this.#reply(words);
    this.#write(`Content-Type: text/disconnect-notice\nContent-Length: ${goodbye.length}\n\n${goodbye}`);
    this.#socket.end();
  }

  #signIn(verb: string, password: string): void {
    this.#isSignedIn = verb === 'auth' && password.trim() === this.#password;
    if (this.#isSignedIn) this.#reply('+OK accepted');
    else this.#leave('-ERR invalid');
  }

  #startJob(text: string, jobUuid: string): void {
    this.#reply(`+OK Job-UUID: ${jobUuid}`, `Job-UUID: ${jobUuid}\n`);
    const space = text.indexOf(' ');
    const fields = {
      'Job-UUID': jobUuid,
      'Job-Command': space < 0 ? text : text.slice(0, space),
      'Job-Command-Arg': space < 0 ? '' : text.slice(space + 1),
    };
    const finish = (body: string): void => this.#exchange.emit('BACKGROUND_JOB', fields, { body });
    // The real switch promises no order between the job and the channel's own events, so neither does this one.
    void callApi(this.#exchange, text).then((body) => {
      if (Math.random() < 0.5) finish(body);
      else setTimeout(() => finish(body), 1 + Math.random() * 8);
    });
  }

  #message(uuid: string, { headers, body }: Command): void {
    const call = this.#exchange.calls.get(uuid);
    const application = headers['call-command'] === 'execute' ? headers['execute-app-name'] : undefined;
    const isHangup = headers['call-command'] === 'hangup';
    if (!call) this.#reply(`-ERR invalid session id [${uuid}]`);
    else if (!application && !isHangup) this.#reply('-ERR invalid message');
    else this.#reply('+OK');
    if (!call) return;
    if (isHangup) this.#exchange.hangUp(call, { cause: headers['hangup-cause'] ?? 'NORMAL_CLEARING', q850: 16, disposition: 'send_bye' });
    if (!application) return;
    execute(this.#exchange, call, {
      application,
      argument: headers['execute-app-arg'] ?? body,
      eventUuid: headers['event-uuid'] ?? randomUUID(),
      isLocked: headers['event-lock'] === 'true',
    });
  }
}
