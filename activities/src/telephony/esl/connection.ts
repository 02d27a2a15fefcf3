import { connect, type Socket } from 'node:net';
import { type EslEvent, type Frame, FrameReader, parseEvent } from './codec.ts';
import { authCommand } from './commands.ts';

/** How a command ended. `lost` means nobody knows whether the switch did it; `notSent` that it certainly did not. */
export type CommandOutcome =
  | { readonly type: 'ok'; readonly text: string }
  | { readonly type: 'refused'; readonly text: string }
  | { readonly type: 'lost' }
  | { readonly type: 'notSent'; readonly reason: string };

/** Where the event socket is and how patient we are with it. */
export interface ConnectionSettings {
  readonly host: string;
  readonly port: number;
  readonly password: string;
  readonly connectTimeoutMs: number;
  readonly replyTimeoutMs: number;
  /** Commands that may wait for a reply at once; above it new ones are not sent. */
  readonly maxPending: number;
}

export interface ConnectionHandlers {
  onEvent(event: EslEvent): void;
  /** Once, whatever ended it. Every pending command has been settled before. */
  onClosed(reason: string): void;
}

/** One authenticated socket from connect to close. It never sends anything twice. */
export class Connection {
  readonly #socket: Socket;
  readonly #settings: ConnectionSettings;
  readonly #handlers: ConnectionHandlers;
  readonly #reader = new FrameReader();
  /** Replies carry no id: they come strictly in the order of the commands. */
  #pending: ((outcome: CommandOutcome) => void)[] = [];
  /** One timer for the oldest command: a missing reply cannot be skipped, the next one would be taken for it. */
  #patience: NodeJS.Timeout | undefined;
  #closed: string | null = null;
  malformedEvents = 0;
  lastByteAtMs = Date.now();

  private constructor(socket: Socket, settings: ConnectionSettings, handlers: ConnectionHandlers) {
    this.#socket = socket;
    this.#settings = settings;
    this.#handlers = handlers;
  }

  get pendingReplies(): number {
    return this.#pending.length;
  }

  /** Resolves when authenticated; rejects when that fails. */
  static open(settings: ConnectionSettings, handlers: ConnectionHandlers): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: settings.host, port: settings.port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 10_000 });
      const connection = new Connection(socket, settings, {
        onEvent: (event) => handlers.onEvent(event),
        onClosed: (reason) => {
          clearTimeout(patience);
          reject(new Error(reason));
          handlers.onClosed(reason);
        },
      });
      const patience = setTimeout(() => connection.close('no greeting in time'), settings.connectTimeoutMs);
      connection.#listen(async () => {
        const outcome = await connection.send(authCommand(settings.password));
        clearTimeout(patience);
        if (outcome.type === 'ok') resolve(connection);
        else connection.close(outcome.type === 'refused' ? 'the switch refused the password' : 'closed while signing in');
      });
    });
  }

  #listen(onGreeting: () => Promise<void>): void {
    this.#socket.on('data', (chunk) => {
      this.lastByteAtMs = Date.now();
      try {
        for (const frame of this.#reader.push(chunk)) this.#handle(frame, onGreeting);
      } catch (fault) {
        this.close(fault instanceof Error ? fault.message : String(fault));
      }
    });
    this.#socket.on('error', (error) => this.close(error.message));
    this.#socket.on('close', () => this.close('the switch closed the connection'));
  }

  #handle(frame: Frame, onGreeting: () => Promise<void>): void {
    switch (frame.headers['Content-Type']) {
      case 'auth/request':
        void onGreeting();
        return;
      case 'command/reply':
        this.#settleFirst(frame.headers['Reply-Text'] ?? '');
        return;
      case 'api/response':
        this.#settleFirst(frame.body?.toString('utf8') ?? '');
        return;
      case 'text/event-json': {
        const event = frame.body && parseEvent(frame.body);
        if (event) this.#handlers.onEvent(event);
        else this.malformedEvents++;
        return;
      }
      case 'text/disconnect-notice':
      case 'text/rude-rejection':
        this.close('the switch said goodbye');
    }
  }

  #settleFirst(text: string): void {
    const first = this.#pending.shift();
    if (!first) throw new Error('a reply came without a command');
    if (this.#pending.length > 0) this.#patience?.refresh();
    else clearTimeout(this.#patience);
    first(/^-(ERR|USAGE)/.test(text) ? { type: 'refused', text: text.trim() } : { type: 'ok', text });
  }

  /** Sends one command. An empty one would never be answered and would shift all later replies, so it is not sent. */
  send(command: string): Promise<CommandOutcome> {
    if (this.#closed !== null) return Promise.resolve({ type: 'notSent', reason: this.#closed });
    if (command.trim() === '' || /\r|\0|\n\n/.test(command)) return Promise.resolve({ type: 'notSent', reason: 'not a command' });
    if (this.#pending.length >= this.#settings.maxPending) return Promise.resolve({ type: 'notSent', reason: 'too many commands waiting' });
    return new Promise((settle) => {
      if (this.#pending.length === 0) this.#patience = setTimeout(() => this.close('no reply in time'), this.#settings.replyTimeoutMs);
      this.#pending.push(settle);
      this.#socket.write(`${command}\n\n`);
    });
  }

  close(reason: string): void {
    if (this.#closed !== null) return;
    this.#closed = reason;
    this.#socket.destroy();
    const pending = this.#pending;
    this.#pending = [];
    clearTimeout(this.#patience);
    for (const settle of pending) settle({ type: 'lost' });
    this.#handlers.onClosed(reason);
  }
}
