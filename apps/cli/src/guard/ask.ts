import { type Answered, allCalendars, allPacks, type Pack, Question, withCalendars } from '@dunwell/rules/policy';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { checked, jsonLines } from '../json-input.ts';
import { namedPacks } from './named-packs.ts';

/** A command that answers one question per line, in order; all packs are asked where a line names none. */
export const ask = (answerTo: (question: Question, packs: readonly Pack[]) => Answered<object>): Command => ({
  usage: '[--calendars] < lines.ndjson',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { calendars: { type: 'boolean' } });
    for await (const { where, value } of jsonLines(io.stdin)) {
      const question = checked(Question, value, where);
      const packs = question.packs === undefined ? allPacks() : namedPacks(question.packs, where);
      const answered = answerTo(question, values.calendars ? withCalendars(packs, allCalendars()) : packs);
      if (!answered.ok) throw new BadInput(...answered.issues.map((issue) => `${where}: ${issue}`));
      await io.out(JSON.stringify(answered.answer));
    }
    return 0;
  },
});
