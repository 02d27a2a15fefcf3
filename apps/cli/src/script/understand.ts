import { understand as read } from '@dunwell/rules/script';
import { z } from 'zod';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { checked, jsonLines } from '../json-input.ts';
import { readSetting, settingFlags } from './setting.ts';

const Utterance = z.looseObject({ text: z.string().max(10_000) });

/** `dunwell understand`: what each utterance means; `intent` is null where it is not clear. */
export const understand: Command = {
  usage: '[--lang en|zh] [--at INSTANT] [--tz ZONE] [--currency CODE] [--balance AMOUNT] < utterances.ndjson',
  run: async (args, io) => {
    const { values } = readArguments(args, [], settingFlags);
    const setting = readSetting(values, Date.now());
    for await (const { where, value } of jsonLines(io.stdin)) {
      const { text } = checked(Utterance, value, where);
      await io.out(JSON.stringify(read(text, setting)));
    }
    return 0;
  },
};
