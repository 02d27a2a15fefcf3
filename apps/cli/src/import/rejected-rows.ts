import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { BadInput } from '../bad-input.ts';

export interface RejectedRow {
  readonly line: number;
  readonly reasons: readonly string[];
  readonly text: string;
}

/** The rows that could not be taken in, as CSV beside the file: line, reason in words, the row. There is no file if there are none. */
export class RejectedRows {
  private readonly path: string;
  private stream: WriteStream | undefined;
  private fault: Error | undefined;

  constructor(path: string) {
    this.path = path;
  }

  add({ line, reasons, text }: RejectedRow): void {
    this.stream ??= this.open();
    this.stream.write(`${line},${quoted(reasons.join('; '))},${quoted(text)}\n`);
  }

  /** The path of the file, complete on disk; `null` when nothing was rejected. */
  async close(): Promise<string | null> {
    if (!this.stream) return null;
    this.stream.end();
    await finished(this.stream).catch(() => {});
    if (this.fault) throw new BadInput(`${this.path}: cannot be written: ${this.fault.message}`);
    return this.path;
  }

  private open(): WriteStream {
    const stream = createWriteStream(this.path);
    stream.on('error', (fault) => {
      this.fault = fault;
    });
    stream.write('line,reason,row\n');
    return stream;
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
