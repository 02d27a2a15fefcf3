// Own source files: median at most 80 lines, 90 % at most 250, none over 300. Import cycles are Biome's to find.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && !/(\.test\.|\.d\.ts$|\/migrations\/|\.config\.)/.test(file));
const sized = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length })).sort((a, b) => a.lines - b.lines);
const at = (share) => sized[Math.min(sized.length - 1, Math.floor(share * sized.length))].lines;
const over = sized.filter(({ lines }) => lines > 300);
for (const { file, lines } of over) console.error(`${file}: ${lines} lines (at most 300)`);
console.log(`${sized.length} files, median ${at(0.5)}, p90 ${at(0.9)}, longest ${sized.at(-1).lines}`);
process.exit(over.length || at(0.5) > 80 || at(0.9) > 250 ? 1 : 0);
