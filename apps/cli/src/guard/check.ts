import { allCalendars, decide, Request, withCalendars } from '@dunwell/rules/policy';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { checked, jsonLines } from '../json-input.ts';
import { namedPacks } from './named-packs.ts';

/**
 * `dunwell guard check`: one answer per proposed contact, in order. Only holidays the request names are known;
 * `--calendars` adds the calendars that ship, and then a year they do not reach is closed, as in a house.
 */
export const guardCheck: Command = {
  usage: '[--calendars] < requests.ndjson',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { calendars: { type: 'boolean' } });
    for await (const { where, value } of jsonLines(io.stdin)) {
      const request = checked(Request, value, where);
      const packs = namedPacks(request.packs, where);
      await io.out(JSON.stringify(decide(request, values.calendars ? withCalendars(packs, allCalendars()) : packs)));
    }
    return 0;
  },
};
