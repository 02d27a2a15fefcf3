/** Something that happens to one case at an instant. `token` tells a wake that is still wanted from one that is not. */
export interface Happening {
  readonly atMs: number;
  /** Order among equal instants. */
  readonly order: number;
  readonly life: number;
  readonly kind: 'enrol' | 'wake' | 'event' | 'payment' | 'taskDone';
  readonly token: number;
  /** Amount of a payment, or the name or outcome of an event. */
  readonly amountMinor?: number;
  readonly name?: string;
}

const isBefore = (a: Happening, b: Happening): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

/** Virtual time: a binary heap, earliest first. `entries` is the heap itself, so it can be saved and restored as it is. */
export class TimeQueue {
  readonly entries: Happening[];

  constructor(entries: readonly Happening[] = []) {
    this.entries = [...entries];
  }

  get next(): Happening | undefined {
    return this.entries[0];
  }

  add(happening: Happening): void {
    const heap = this.entries;
    let at = heap.push(happening) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(happening, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = happening;
  }

  take(): Happening | undefined {
    const heap = this.entries;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!isBefore(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
