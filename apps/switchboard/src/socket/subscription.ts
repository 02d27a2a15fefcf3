import type { SwitchEvent } from '../exchange/switch-event.ts';

/** Which events one client wants, and how written. */
export class Subscription {
  format: 'plain' | 'json' = 'plain';
  readonly #names = new Set<string>();
  readonly #subclasses = new Set<string>();
  readonly #filters: (readonly [string, string])[] = [];

  /** Words of `event FORMAT NAME…`; after CUSTOM come subclasses. False when nothing is named. */
  add(words: readonly string[]): boolean {
    const [format, ...rest] = words[0] === 'json' || words[0] === 'plain' ? words : ['plain', ...words];
    if (rest.length === 0) return false;
    this.format = format as 'plain' | 'json';
    let isSubclass = false;
    for (const word of rest) {
      const name = word.toUpperCase();
      if (isSubclass || word.includes('::')) this.#subclasses.add(word);
      else this.#names.add(name);
      if (name === 'CUSTOM') isSubclass = true;
    }
    return true;
  }

  remove(names: readonly string[]): void {
    for (const name of names) this.#names.delete(name.toUpperCase());
  }

  clear(): void {
    this.#names.clear();
    this.#subclasses.clear();
  }

  /** Filters add up: an event passes when any of them fits. */
  filter(name: string, value: string): void {
    this.#filters.push([name, value]);
  }

  wants(event: SwitchEvent): boolean {
    const isNamed = this.#names.has('ALL') || (event.subclass ? this.#subclasses.has(event.subclass) : this.#names.has(event.name));
    return isNamed && (this.#filters.length === 0 || this.#filters.some(([name, value]) => event.fields[name] === value));
  }
}
