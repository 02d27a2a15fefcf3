import type { Json } from '@dunwell/rules';
import type { RuleIssue } from '@dunwell/rules/ruleset';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { readJson } from '../json-input.ts';

/** A rule set or decision table document. @throws BadInput when the file is not JSON. */
export const readRulesetFile = async (io: Io, path: string): Promise<Json> => (await readJson(io, path)) as Json;

/** The faults of a document that cannot run, as lines for a person. */
export const refused = (path: string, issues: readonly RuleIssue[]): BadInput =>
  new BadInput(...issues.map(({ at, message }) => `${path}: ${at || '(whole)'}: ${message.en}`));
