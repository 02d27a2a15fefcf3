/** One command as a client wrote it: its first line, header lines and body. */
export interface Command {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const maxCommandBytes = 1024 * 1024;

/** Cuts what a client sends into commands. */
export class CommandReader {
  #bytes: Buffer = Buffer.alloc(0);

  /** @throws Error when a command is larger than any real one. */
  push(chunk: Buffer): Command[] {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    const commands: Command[] = [];
    for (let command = this.#next(); command; command = this.#next()) if (command.line) commands.push(command);
    if (this.#bytes.length > maxCommandBytes) throw new Error('command too long');
    return commands;
  }

  #next(): Command | null {
    const end = this.#bytes.indexOf('\n\n');
    if (end < 0) return null;
    const [line = '', ...rest] = this.#bytes.subarray(0, end).toString('utf8').replaceAll('\r', '').split('\n');
    const headers = Object.fromEntries(
      rest
        .filter((header) => header.includes(':'))
        .map((header) => [header.slice(0, header.indexOf(':')).toLowerCase(), header.slice(header.indexOf(':') + 1).trim()]),
    );
    const length = /^\d{1,6}$/.test(headers['content-length'] ?? '') ? Number(headers['content-length']) : 0;
    if (this.#bytes.length < end + 2 + length) return null;
    const body = this.#bytes.subarray(end + 2, end + 2 + length).toString('utf8');
    this.#bytes = this.#bytes.subarray(end + 2 + length);
    return { line, headers, body };
  }
}
