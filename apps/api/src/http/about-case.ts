import { z } from 'zod';
import { refuse } from './answer.ts';

/** Which case another system means. */
export const aboutCase = { caseRef: z.string().min(1).max(100), creditor: z.string().min(1).max(64).optional() };

export function noSuchCase(type: 'missing' | 'ambiguous', caseRef: string): Response {
  if (type === 'missing') return refuse(404, `caseRef: there is no case ${caseRef}`);
  return refuse(409, `creditor: several creditors have a case ${caseRef}; name one`);
}
