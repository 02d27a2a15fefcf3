import type { Json } from '@dunwell/rules';
import { hashOf } from '@dunwell/rules/artifact';
import { compileScorecard, readPmml, type Scorecard } from '@dunwell/rules/scoring';
import { type Bundle, bundleHash } from '@dunwell/rules/strategy';
import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { readJson } from '../json-input.ts';
import { ask } from '../remote/house.ts';

const frameFlags = ['id', 'event', 'pdo', 'points0', 'odds0'] as const;
type Frame = Partial<Record<(typeof frameFlags)[number], string>>;

/** `dunwell scorecard import`: a card from PMML or JSON, as a file (`--out`), or into a running Dunwell where it waits for a signature. */
export const scorecardImport: Command = {
  usage: 'CARD.pmml|.xml|.json [--out CARD.json] [--id ID --event TEXT --pdo N --points0 N --odds0 N]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['CARD.pmml|.xml|.json'], {
      out: { type: 'string' },
      id: { type: 'string' },
      event: { type: 'string' },
      pdo: { type: 'string' },
      points0: { type: 'string' },
      odds0: { type: 'string' },
    });
    const path = positionals[0]!;
    const card = path.endsWith('.json') ? await cardOf(io, path) : await cardOfPmml(io, path, values);
    const hash = hashOf('scorecard', card as unknown as Json);
    const told = { id: card.id, hash, characteristics: card.characteristics.length };
    if (values.out) {
      await io.writeText(values.out, `${JSON.stringify(card, null, 2)}\n`);
      await answer(io, { out: values.out, ...told }, values);
    } else await answer(io, { ...told, ...(await ask(io, ({ artifact }) => artifact.import.mutate(bundleOf(card, hash)))) }, values);
    return 0;
  },
};

async function cardOf(io: Io, path: string): Promise<Scorecard> {
  const compiled = compileScorecard(await readJson(io, path));
  if (!compiled.ok) throw new BadInput(...compiled.issues.map((issue) => `${path}: ${issue}`));
  return compiled.scorecard.card;
}

async function cardOfPmml(io: Io, path: string, frame: Frame): Promise<Scorecard> {
  if (!/\.(pmml|xml)$/i.test(path))
    throw new BadInput(`${path}: the name must end with .pmml, .xml or .json; other models are not taken over`);
  const missing = frameFlags.filter((flag) => !frame[flag]);
  if (missing.length > 0) throw new BadInput(...missing.map((flag) => `--${flag} is missing: PMML does not say it`));
  const { id, event } = frame as Required<Frame>;
  const scaling = { pdo: numberOf(frame, 'pdo'), points0: numberOf(frame, 'points0'), odds0: numberOf(frame, 'odds0') };
  const read = readPmml(await io.readText(path), { id, event, scaling });
  if (!read.ok) throw new BadInput(...read.issues.map((issue) => `${path}: ${issue}`));
  return read.card;
}

function numberOf(frame: Frame, flag: 'pdo' | 'points0' | 'odds0'): number {
  const value = Number(frame[flag]);
  if (!Number.isFinite(value)) throw new BadInput(`--${flag}: ${JSON.stringify(frame[flag])} is not a number`);
  return value;
}

function bundleOf(card: Scorecard, hash: string): Bundle {
  const of = { kind: 'scorecard', id: card.id, hash } as const;
  const artifacts = [{ ...of, name: card.name, body: card as unknown as Json }];
  const bundle = { format: 'dunwell.bundle/1' as const, of, artifacts, signatures: [] };
  return { ...bundle, hash: bundleHash(bundle) };
}
