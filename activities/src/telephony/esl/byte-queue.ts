const newline = 0x0a;

/**
 * Bytes that have arrived and are not yet used, kept as the chunks they came in. Nothing is copied until a whole
 * piece is taken, and no byte is searched twice, so a body of megabytes costs linear time.
 */
export class ByteQueue {
  #chunks: Buffer[] = [];
  #first = 0;
  #offset = 0;
  #length = 0;
  #scannedChunk = 0;
  #scannedLength = 0;

  get length(): number {
    return this.#length;
  }

  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** Bytes before the first empty line, or -1 while it has not arrived. */
  findBlankLine(): number {
    for (; this.#scannedChunk < this.#chunks.length; this.#scannedChunk++) {
      const index = this.#scannedChunk;
      const chunk = index === this.#first ? this.#chunks[index]!.subarray(this.#offset) : this.#chunks[index]!;
      if (chunk[0] === newline && index > this.#first && this.#chunks[index - 1]!.at(-1) === newline) return this.#scannedLength - 1;
      const found = chunk.indexOf('\n\n');
      if (found >= 0) return this.#scannedLength + found;
      this.#scannedLength += chunk.length;
    }
    return -1;
  }

  /** Removes and returns exactly so many bytes; there must be as many. */
  take(count: number): Buffer {
    if (count > this.#length) throw new Error(`cannot take ${count} of ${this.#length} bytes`);
    this.#scannedLength = 0;
    this.#length -= count;
    const parts: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const chunk = this.#chunks[this.#first]!;
      const available = chunk.length - this.#offset;
      const used = Math.min(left, available);
      parts.push(chunk.subarray(this.#offset, this.#offset + used));
      left -= used;
      if (used === available) this.#dropFirst();
      else this.#offset += used;
    }
    this.#scannedChunk = this.#first;
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts, count);
  }

  #dropFirst(): void {
    this.#chunks[this.#first] = Buffer.alloc(0);
    this.#first++;
    this.#offset = 0;
    // Compact now and then: shifting the array for every chunk would be quadratic.
    if (this.#first < 1024 && this.#first < this.#chunks.length) return;
    this.#chunks.splice(0, this.#first);
    this.#first = 0;
  }
}
