import type { ContactOrder, Json } from '@dunwell/rules';
import { Template } from '@dunwell/rules/artifact';
import { type CompiledScript, compileScript } from '@dunwell/rules/script';
import type { PinnedContent } from '../advance/index.ts';
import { permanent } from '../permanent.ts';
import type { ContactDeps } from './contact-deps.ts';

async function contentOf(
  { plans }: ContactDeps,
  { planHash, contentId }: ContactOrder,
  kind: 'script' | 'template',
): Promise<PinnedContent> {
  const content = (await plans.load(planHash)).content.get(`${kind}:${contentId}`);
  if (!content) throw permanent('ArtifactMissing', `plan ${planHash} does not pin ${kind} ${contentId}`);
  return content;
}

const compiled = new WeakMap<Json & object, CompiledScript>();

/** The signed script an order speaks. @throws ApplicationFailure `ArtifactMissing`, `PlanCorrupt` */
export async function scriptOf(deps: ContactDeps, order: ContactOrder): Promise<CompiledScript> {
  const body = (await contentOf(deps, order, 'script')).body as Json & object;
  const known = compiled.get(body);
  if (known) return known;
  const read = compileScript(body);
  if (!read.ok) throw permanent('PlanCorrupt', `script ${order.contentId}: ${read.issues.map(({ message }) => message.en).join('; ')}`);
  compiled.set(body, read.script);
  return read.script;
}

/** The signed template an order writes. @throws ApplicationFailure `ArtifactMissing`, `PlanCorrupt` */
export async function templateOf(deps: ContactDeps, order: ContactOrder): Promise<{ template: Template; hash: string }> {
  const { body, hash } = await contentOf(deps, order, 'template');
  const read = Template.safeParse(body);
  if (!read.success) throw permanent('PlanCorrupt', `template ${order.contentId}: ${read.error.message}`);
  return { template: read.data, hash };
}
