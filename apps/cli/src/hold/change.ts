import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { ask, type House } from '../remote/house.ts';

type Change = (house: House, hold: { readonly consumer: string; readonly reason: string }) => Promise<unknown>;

const changing = (change: Change, done: (consumer: string) => string): Command => ({
  usage: 'CONSUMER --reason TEXT',
  run: async (args, io: Io) => {
    const { values, positionals } = readArguments(args, ['CONSUMER'], { reason: { type: 'string' } });
    const { reason } = values;
    if (reason === undefined) throw new BadInput('--reason is missing');
    const consumer = positionals[0]!;
    await ask(io, (house) => change(house, { consumer, reason }));
    io.err(done(consumer));
    return 0;
  },
});

/** `dunwell hold place`: from now on nothing about the person is erased. */
export const holdPlace = changing(
  ({ retention }, hold) => retention.hold.mutate(hold),
  (consumer) => `a legal hold stands on ${consumer}: nothing about them is erased until it is lifted`,
);

/** `dunwell hold lift`: the dates of the law count again. */
export const holdLift = changing(
  ({ retention }, hold) => retention.release.mutate(hold),
  (consumer) => `the legal hold on ${consumer} is lifted: the dates of the law count again`,
);
