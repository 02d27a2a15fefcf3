import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { Reject } from './import-result.ts';

/** The rows an import could not take, as CSV: line, reason in words, the row itself. The file exists only if there are any. */
export class RejectsFile {
  readonly path: string | undefined;
  count = 0;
  private stream: WriteStream | undefined;
  private fault: Error | undefined;

  constructor(path: string | undefined) {
    this.path = path;
  }

  async add(rejects: readonly Reject[]): Promise<void> {
    this.count += rejects.length;
    if (this.path === undefined || rejects.length === 0) return;
    this.stream ??= this.open(this.path);
    const text = rejects.map(({ line, reasons, text: row }) => `${line},${quoted(reasons.join('; '))},${quoted(row)}\n`).join('');
    if (!this.stream.write(text)) await Promise.race([once(this.stream, 'drain'), once(this.stream, 'close')]);
    if (this.fault) throw this.fault;
  }

  /** The path when there were rejects and they could be written. */
  async close(): Promise<string | undefined> {
    if (!this.stream) return undefined;
    await new Promise<void>((resolve) => this.stream!.end(() => resolve()));
    if (this.fault) throw this.fault;
    return this.path;
  }

  private open(path: string): WriteStream {
    const stream = createWriteStream(path);
    stream.on('error', (fault) => {
      this.fault = new Error(`the rejects file ${path} cannot be written: ${fault.message}`, { cause: fault });
    });
    stream.write('line,reason,row\n');
    return stream;
  }
}

const quoted = (text: string): string => `"${text.slice(0, 10_000).replaceAll('\u0000', '').replaceAll('"', '""')}"`;
