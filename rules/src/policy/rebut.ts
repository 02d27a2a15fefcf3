import type { Answer } from './answer.ts';
import { decide } from './decide.ts';
import type { Pack } from './pack.ts';
import type { Request } from './request.ts';

/** Packs whose frequency limits are presumptions; everybody else's are caps. @source 12 CFR 1006.14(b)(2)(i) and (ii) */
const rebuttable = new Set(['us-regf', 'policy-house']);
const frequency = new Set(['COUNT_CAP', 'COOLDOWN']);

/**
 * Whether a person with a reason may contact in spite of this answer: it is a call or message by a person, and nothing
 * stands against it but a presumption of frequency; without the contacts made it must be allowed.
 * @source 12 CFR 1006.14(b)(2)(ii) comment 2
 */
export function mayRebut(answer: Answer, request: Request, packs: readonly Pack[]): boolean {
  if (answer.decision === 'ALLOW' || request.proposal.agent !== 'human') return false;
  const caps = packs.filter(({ id }) => !rebuttable.has(id)).flatMap(({ rules }) => rules.filter((rule) => frequency.has(rule.primitive)));
  if (caps.some(({ id }) => answer.rules.includes(id))) return false;
  const history = (request.history ?? []).filter(({ direction }) => direction === 'inbound');
  return decide({ ...request, history }, packs).decision === 'ALLOW';
}
