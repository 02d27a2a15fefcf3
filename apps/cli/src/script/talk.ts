import { begin, type Heard, type Talk, type Turn, turn } from '@dunwell/rules/script';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readScript } from './read-script.ts';
import { readSetting, settingFlags } from './setting.ts';

/** Whom the robot believes to be calling, unless the flags say otherwise. */
const usual = {
  company: 'Northgate Services',
  name: 'Alex Doe',
  creditor: 'Lakeside Bank',
  product: 'card',
  daysPastDue: '12',
  dueDate: 'May 20',
  callbackNumber: '2 1 2, 5 5 5, 0 1 0 0',
};
const usualBalanceMinor = 80_000;

/** `dunwell script talk`: hold the dialogue from the keyboard. A line is what the consumer says; one digit is a key, an empty line is silence. */
export const scriptTalk: Command = {
  usage:
    'SCRIPT.json [--lang en|zh] [--at INSTANT] [--tz ZONE] [--currency CODE] [--balance AMOUNT] [--name NAME] [--creditor NAME] < lines.txt',
  run: async (args, io) => {
    const flags = { ...settingFlags, name: { type: 'string' }, creditor: { type: 'string' } } as const;
    const { values, positionals } = readArguments(args, ['SCRIPT.json'], flags);
    const { atMs, ...setting } = readSetting(values, Date.now());
    const script = await readScript(io, positionals[0]!);
    const named = { name: values.name ?? usual.name, creditor: values.creditor ?? usual.creditor };
    const talk: Talk = { script, ...setting, balanceMinor: setting.balanceMinor ?? usualBalanceMinor, values: { ...usual, ...named } };
    let now = begin(talk);
    await io.out(JSON.stringify(told(now)));
    for await (const line of io.stdin) {
      if (now.ended) break;
      now = turn(talk, now.position, heard(line.trim(), atMs));
      await io.out(JSON.stringify(told(now)));
    }
    return 0;
  },
};

function heard(line: string, atMs: number): Heard {
  if (line === '') return { type: 'silence', atMs };
  return /^[0-9]$/.test(line) ? { type: 'digit', digit: line, atMs } : { type: 'speech', text: line, atMs };
}

const told = ({ position, speeches, ended, understood }: Turn): object => ({
  says: speeches.map(({ text }) => text),
  state: position.stateId,
  slots: { amountMinor: position.amountMinor, dueOn: position.dueOn, isRightParty: position.isRightParty },
  ...(understood ? { understood } : {}),
  outcome: ended,
});
