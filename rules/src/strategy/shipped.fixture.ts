import type { Json } from '../json.ts';
import type { ArtifactRef } from './plan.ts';
import { type Shelf, shelfOf } from './shelf.ts';

declare global {
  interface ImportMeta {
    glob(pattern: string, options: { readonly eager: true; readonly import: 'default' }): Record<string, Json>;
  }
}

// Vite reads the folders at build time: the core itself has no file system.
const files: Readonly<Record<string, Json>> = import.meta.glob('../../{strategies,rulesets,scorecards,scripts,templates}/*.json', {
  eager: true,
  import: 'default',
});

const folders: Readonly<Record<ArtifactRef['kind'], string>> = {
  strategy: 'strategies',
  ruleset: 'rulesets',
  scorecard: 'scorecards',
  script: 'scripts',
  template: 'templates',
};

/** Documents that ship with Dunwell, by folder and name. */
export const shippedDocument = ({ kind, id }: ArtifactRef): Json | undefined => files[`../../${folders[kind]}/${id}.json`];

/** Ids of everything shipped of one kind. */
export const shippedIds = (kind: ArtifactRef['kind']): readonly string[] =>
  Object.keys(files).flatMap((path) => {
    const found = new RegExp(`/${folders[kind]}/(.+)\\.json$`).exec(path);
    return found ? [found[1]!] : [];
  });

/** Everything shipped, ready to compile and to decide with. */
export const shippedShelf: Shelf = shelfOf(shippedDocument);
