import type { Json } from '@dunwell/rules';
import { type SpokenText, spokenTexts } from '@dunwell/rules/policy';
import { compile, type Plan, type Shelf } from '@dunwell/rules/strategy';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { readJson } from '../json-input.ts';
import { type Documents, openDocuments, shelfFrom } from './open-shelf.ts';

/** A strategy file compiled, with everything it names. */
export interface OpenPlan {
  readonly plan: Plan;
  readonly drawing: Json;
  readonly documents: Documents;
  readonly shelf: Shelf;
}

/** @throws BadInput with every reason why the drawing is no plan. */
export async function openPlan(io: Io, path: string): Promise<OpenPlan> {
  const drawing = (await readJson(io, path)) as Json;
  const documents = await openDocuments(io, path, drawing);
  const shelf = shelfFrom(documents);
  const compiled = compile(drawing, shelf.resolve);
  if (!compiled.ok)
    throw new BadInput(
      ...compiled.issues.map(({ code, nodeId, message }) => `${path}: ${nodeId ? `${nodeId}: ` : ''}${message.en} (${code})`),
    );
  return { plan: compiled.plan, drawing, documents, shelf };
}

/** What a script or template among the documents says of itself. */
export const contentIn =
  (documents: Documents) =>
  (id: string): { disclosures: readonly string[]; texts: readonly SpokenText[]; voicemail?: Json } | undefined => {
    const document = documents.get(`script/${id}`) ?? documents.get(`template/${id}`);
    if (document === undefined) return undefined;
    const { disclosures: said, voicemail } = (document ?? {}) as { disclosures?: Json; voicemail?: Json };
    return {
      disclosures: Array.isArray(said) ? said.filter((each) => typeof each === 'string') : [],
      texts: spokenTexts(document),
      ...(voicemail === undefined ? {} : { voicemail }),
    };
  };
