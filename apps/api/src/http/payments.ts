import { importPayments, type Reject } from '@dunwell/db/ingest';
import { can } from '@dunwell/rules/access';
import { z } from 'zod';
import { type Context, issuesOf } from '../procedure.ts';
import { refuse } from './answer.ts';

const line = z.string().min(1).max(100);
const Payment = z.strictObject({
  caseRef: line,
  creditor: line.optional(),
  /** As in a payment file: `120.50`, in the currency of the case unless one is named. */
  amount: z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/, 'an amount such as "120.50"'),
  currency: z.string().length(3).optional(),
  paidOn: z.iso.date(),
  /** The sender's own id: the same one twice is the same payment. */
  ref: line,
});

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** One payment, by the same path as a file of them: the balance falls and the running case hears of it within seconds. */
export async function postPayment({ deps, actor }: Context, request: Request): Promise<Response> {
  if (!actor) return refuse(401, 'sign in first, or send the token: Authorization: Bearer …');
  if (!can(actor.role, 'import.run')) return refuse(403, `your role (${actor.role}) does not include import.run`);
  const body = Payment.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return refuse(400, issuesOf(body.error).join('; '), issuesOf(body.error));
  const { caseRef, creditor, amount, currency, paidOn, ref } = body.data;
  const columns = {
    case_ref: caseRef,
    amount,
    paid_on: paidOn,
    payment_ref: ref,
    ...(creditor && { creditor }),
    ...(currency && { currency }),
  };
  const file = `${Object.keys(columns).join(',')}\n${Object.values(columns).map(cell).join(',')}\n`;
  const rejects: Reject[] = [];
  const result = await importPayments(deps.db, {
    stream: (async function* () {
      yield new TextEncoder().encode(file);
    })(),
    startedBy: actor.id,
    onRejects: async (some) => {
      rejects.push(...some);
    },
  });
  if (result.type === 'refused') return refuse(422, result.issues.join('; '), result.issues);
  if (rejects.length > 0)
    return refuse(
      422,
      rejects.flatMap(({ reasons }) => reasons).join('; '),
      rejects.flatMap(({ reasons }) => reasons),
    );
  return Response.json({ isNew: result.created > 0 }, { status: 202 });
}
