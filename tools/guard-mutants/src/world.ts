import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';

type Exports = Record<string, unknown>;
type Run = (require: (name: string) => Exports, module: { exports: Exports }, exports: Exports) => void;

/** A source file ready to be evaluated as often as need be. */
interface Unit {
  readonly run: Run;
  readonly imports: ReadonlyMap<string, string>;
}

/** Rounds of loops that no test of the guard comes near; counted, not timed, so that a busy machine finds the same. */
const usualRounds = 50_000;
let maxRounds = usualRounds;
let rounds = 0;
const host = globalThis as { dunwellRound?: () => true };
host.dunwellRound = () => {
  if (++rounds > maxRounds) throw new Error('does not come to an end');
  return true;
};

/** From here on the rounds of loops are counted afresh, up to so many. */
export const startCounting = (most = usualRounds): void => {
  rounds = 0;
  maxRounds = most;
};

/** Counts the rounds of every loop that could go on for ever. */
const counting = (code: string): string =>
  code
    .replaceAll(/while \((.*)\) \{$/gm, 'while (dunwellRound() && ($1)) {')
    .replaceAll(/for \(([^;\n]*); ([^;\n]*); \) \{$/gm, 'for ($1; dunwellRound() && ($2); ) {');

const asModule = (exports: object): Exports => ({ __esModule: true, ...exports });

function unitOf(path: string, text: string): Unit {
  if (path.endsWith('.json')) {
    const run: Run = (_require, module) => {
      module.exports = asModule({ default: JSON.parse(text) });
    };
    return { imports: new Map(), run };
  }
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs', target: 'es2023' });
  const names = [...code.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1]!);
  const imports = new Map(names.map((name) => [name, name.startsWith('.') ? resolve(dirname(path), name) : name]));
  return { imports, run: compileFunction(counting(code), ['require', 'module', 'exports'], { filename: path }) as Run };
}

/**
 * The guard's modules, linked by hand: to plant a fault only the faulty file is compiled again, and only it and what
 * imports it is evaluated again. `outside` are the packages they import, ready made.
 */
export class World {
  readonly #units = new Map<string, Unit>();
  readonly #healthy = new Map<string, Exports>();
  readonly #outside: Readonly<Record<string, object>>;

  constructor(entries: readonly string[], outside: Readonly<Record<string, object>>) {
    this.#outside = outside;
    for (const entry of entries) this.#read(entry);
  }

  #read(path: string): void {
    if (this.#units.has(path) || this.#outside[path]) return;
    const unit = unitOf(path, readFileSync(path, 'utf8'));
    this.#units.set(path, unit);
    for (const imported of unit.imports.values()) this.#read(imported);
  }

  #load(path: string, units: ReadonlyMap<string, Unit>, loaded: Map<string, Exports>): Exports {
    const outside = this.#outside[path];
    if (outside) return asModule(outside);
    const known = loaded.get(path);
    if (known) return known;
    const module = { exports: {} as Exports };
    const unit = units.get(path)!;
    unit.run((name) => this.#load(unit.imports.get(name)!, units, loaded), module, module.exports);
    loaded.set(path, module.exports);
    return module.exports;
  }

  /** The file and everything that imports it, however indirectly. */
  #reachedBy(path: string): ReadonlySet<string> {
    const reached = new Set([path]);
    for (let grown = -1; grown !== reached.size; ) {
      grown = reached.size;
      for (const [each, unit] of this.#units) if ([...unit.imports.values()].some((imported) => reached.has(imported))) reached.add(each);
    }
    return reached;
  }

  healthy(path: string): Exports {
    return this.#load(path, this.#units, this.#healthy);
  }

  /** How to load a module of this world with one file's text replaced; what is to be loaded `afresh` is evaluated again in any case. */
  withText(path: string, text: string, afresh?: string): (path: string) => Exports {
    const reached = this.#reachedBy(path);
    const units = new Map([...this.#units, [path, unitOf(path, text)]]);
    const loaded = new Map([...this.#healthy].filter(([each]) => !reached.has(each) && each !== afresh));
    return (wanted) => this.#load(wanted, units, loaded);
  }
}
