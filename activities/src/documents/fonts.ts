import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { woffToTtf } from './woff-to-ttf.ts';

const require = createRequire(import.meta.url);

/** Noto Sans SC as TrueType files in `dir`, made once; it covers Latin, Chinese and the currency signs. */
export function documentFonts(dir: string): { normal: string; bold: string } {
  mkdirSync(dir, { recursive: true });
  const file = (weight: 400 | 700): string => {
    const path = join(dir, `noto-sans-sc-${weight}.ttf`);
    if (existsSync(path)) return path;
    const woff = require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`);
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, woffToTtf(readFileSync(woff)));
    renameSync(fresh, path);
    return path;
  };
  return { normal: file(400), bold: file(700) };
}
