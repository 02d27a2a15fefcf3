import { BadInput } from './bad-input.ts';
import type { CommandEntry } from './command.ts';
import type { Io } from './io.ts';
import { nearest } from './nearest.ts';

/** Finds the command, runs it and turns faults of the person into exit code 2. Faults of ours are thrown on. */
export async function run(args: readonly string[], io: Io, commands: readonly CommandEntry[]): Promise<0 | 1 | 2> {
  if (args.length === 0 || args[0] === '--help' || args[0] === '-h' || args[0] === 'help') {
    await io.out(help(commands));
    return args.length === 0 ? 2 : 0;
  }
  const entry = find(args, commands);
  if (!entry) return unknown(args, io, commands);
  const rest = args.slice(entry.name.split(' ').length);
  const command = await entry.load();
  const usage = `usage: dunwell ${entry.name}${command.usage ? ` ${command.usage}` : ''}`;
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.out(`${usage}\n\n  ${entry.summary}`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (fault) {
    if (!(fault instanceof BadInput)) throw fault;
    for (const line of fault.faults) io.err(line);
    if (rest.length === 0) io.err(usage);
    return 2;
  }
}

function find(args: readonly string[], commands: readonly CommandEntry[]): CommandEntry | undefined {
  const asked = (words: number): string => args.slice(0, words).join(' ');
  return commands.find(({ name }) => name.includes(' ') && name === asked(2)) ?? commands.find(({ name }) => name === args[0]);
}

async function unknown(args: readonly string[], io: Io, commands: readonly CommandEntry[]): Promise<0 | 2> {
  const group = commands.filter(({ name }) => name.startsWith(`${args[0]} `));
  if (group.length > 0 && (args[1] === undefined || args[1] === '--help' || args[1] === '-h')) {
    const list = help(group);
    if (args[1] === undefined) io.err(list);
    else await io.out(list);
    return args[1] === undefined ? 2 : 0;
  }
  const words = args.slice(0, 2).filter((word) => !word.startsWith('-'));
  const names = commands.map(({ name }) => name);
  const meant = nearest(words.join(' '), names) ?? nearest(words[0] ?? '', names);
  io.err(`unknown command ${JSON.stringify(words.join(' '))}${meant ? `; did you mean "${meant}"?` : ''} (dunwell --help lists all)`);
  return 2;
}

function help(commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return ['usage: dunwell COMMAND … (--help after a command tells how)', '', ...lines].join('\n');
}
