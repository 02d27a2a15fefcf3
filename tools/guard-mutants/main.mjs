// Plants small faults in the guard's code, one at a time, and counts how many the guard's tables notice.
// Run by hand and weekly: `node tools/guard-mutants/main.mjs [every nth]`. Exit 1 below 95 %.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import { applied, mutantsOf } from './operators.mjs';

const policy = resolve(import.meta.dirname ?? '.', '../../rules/src/policy');
// Schemas, data and views decide nothing.
const spared = new Set(
  'answer explain-pack finding flag index known-fields moment library limits next-lawful obligation pack pack-hash packs-of primitive request request-facts scene exclusion'
    .split(' ')
    .map((name) => `${name}.ts`),
);
const files = ['.', 'primitives', 'flags', 'exclusions'].flatMap((folder) =>
  readdirSync(join(policy, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !(spared.has(name) && (folder === '.' || name === 'index.ts')))
    .map((name) => join(policy, folder, name)),
);
const entry = `import { guardCases } from './cases/index.ts'; import { firstFailure } from './cases/first-failure.ts'; import { firstWrongAnswer } from './cases/obligations.ts'; result = firstFailure(guardCases) ?? firstWrongAnswer();`;

/** What the tables say with the fault in place: a row, or that the guard did not even run to the end. */
async function noticedBy(mutant) {
  const plant = {
    name: 'plant-a-fault',
    setup: (bundle) =>
      bundle.onLoad({ filter: /policy\/.*\.ts$/ }, ({ path }) =>
        path === mutant?.file ? { contents: mutant.text, loader: 'ts' } : undefined,
      ),
  };
  const stdin = { contents: entry, resolveDir: policy, loader: 'ts' };
  const bundled = await build({ stdin, bundle: true, write: false, format: 'iife', logLevel: 'silent', plugins: [plant] });
  const world = createContext({ result: undefined, console, TextEncoder, crypto: globalThis.crypto });
  try {
    new Script(bundled.outputFiles[0].text).runInContext(world, { timeout: 10_000 });
    return world.result;
  } catch (fault) {
    return `fault: ${fault}`;
  }
}

const healthy = await noticedBy(undefined);
if (healthy !== undefined) throw new Error(`the tables fail without any fault: ${healthy}`);

const all = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return mutantsOf(text).map((mutant) => ({
    file,
    line: text.slice(0, mutant.at).split('\n').length,
    mutant,
    original: text,
    text: applied(text, mutant),
  }));
});
// Faults that change nothing anyone could see: the same instant either way, or a case the caller has ruled out.
const harmless = new Set(
  [
    'business-days.ts days < 0',
    'compile-pack.ts .length > 0;',
    'compile-pack.ts mayBegin.some(',
    'deadline.ts params.steps.some(',
    'deadline.ts earlier > reached',
    'decide.ts day + 2 > today',
    'decide.ts <= horizonOf',
    'inconvenient.ts to > 0 && beginsOn',
    'inconvenient.ts now.length > 0',
    'flags/moratorium.ts Math.max(',
    'flags/moratorium.ts zones.length > 0',
    'primitives/cooldown.ts dayAt(zone, atMs) >= scene.days',
    'exclusions/consent.ts ?? 0) > 0',
    'inconvenient.ts from < 1440',
    'past-due.ts zones.every(',
    'past-due.ts Math.max(',
    'schedule.ts < minute) minute',
    'schedule.ts atMs <= horizonMs',
    'primitives/count-cap.ts today - window.days + 1',
    'primitives/count-cap.ts free > today',
    'primitives/time-window.ts liftsAtMs > atMs',
  ].map((entry) => entry.split(/ (.*)/).slice(0, 2)),
);
const isHarmless = ({ file, original, mutant }) => {
  const line = original.slice(original.lastIndexOf('\n', mutant.at) + 1, original.indexOf('\n', mutant.at));
  return [...harmless].some(([name, code]) => file.endsWith(`/policy/${name}`) && line.includes(code) && code.includes(mutant.from.trim()));
};
const stride = Number(process.argv[2] ?? '1');
const tried = all.filter((planted, i) => i % stride === 0 && !isHarmless(planted));
let survived = 0;
for (const planted of tried) {
  if ((await noticedBy(planted)) !== undefined) continue;
  survived++;
  console.log(
    `survived ${planted.file.slice(policy.length + 1)}:${planted.line}: ${planted.mutant.from.trim()} -> ${planted.mutant.to.trim() || '(nothing)'}`,
  );
}
const killedShare = 1 - survived / tried.length;
console.log(JSON.stringify({ mutants: all.length, tried: tried.length, survived, killedShare: Math.round(killedShare * 1000) / 1000 }));
process.exitCode = killedShare < 0.95 ? 1 : 0;
