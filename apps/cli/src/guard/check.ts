import { decide, Request } from '@dunwell/rules/policy';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { checked, jsonLines } from '../json-input.ts';
import { namedPacks } from './named-packs.ts';

/** `dunwell guard check`: one answer per proposed contact, in order. */
export const guardCheck: Command = {
  usage: '< requests.ndjson',
  run: async (args, io) => {
    readArguments(args, [], {});
    for await (const { where, value } of jsonLines(io.stdin)) {
      const request = checked(Request, value, where);
      await io.out(JSON.stringify(decide(request, namedPacks(request.packs, where))));
    }
    return 0;
  },
};
