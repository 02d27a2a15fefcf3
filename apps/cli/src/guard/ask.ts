import { type Answered, allPacks, type Pack, Question } from '@dunwell/rules/policy';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { checked, jsonLines } from '../json-input.ts';
import { namedPacks } from './named-packs.ts';

/** A command that answers one question per line, in order; all packs are asked where a line names none. */
export const ask = (answerTo: (question: Question, packs: readonly Pack[]) => Answered<object>): Command => ({
  usage: '< lines.ndjson',
  run: async (args, io) => {
    readArguments(args, [], {});
    for await (const { where, value } of jsonLines(io.stdin)) {
      const question = checked(Question, value, where);
      const answered = answerTo(question, question.packs === undefined ? allPacks() : namedPacks(question.packs, where));
      if (!answered.ok) throw new BadInput(...answered.issues.map((issue) => `${where}: ${issue}`));
      await io.out(JSON.stringify(answered.answer));
    }
    return 0;
  },
});
