import type { House } from './house.ts';

/** The id of a case named by its reference or by its id, as `dunwell why` takes it. */
export const caseIdOf = async ({ case: cases }: House, named: string): Promise<string> => (await cases.why.query({ caseId: named })).caseId;
