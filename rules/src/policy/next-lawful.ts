import type { Answer } from './answer.ts';
import { decide } from './decide.ts';
import { instantMs } from './moment.ts';
import type { Pack } from './pack.ts';
import type { Request } from './request.ts';

/** When this contact may be made: now, later, or not without something happening first. */
export interface NextLawful {
  /** Epoch ms; `null` when waiting does not help. */
  readonly atMs: number | null;
  readonly answer: Answer;
}

export function nextLawful(request: Request, packs: readonly Pack[]): NextLawful {
  const answer = decide(request, packs);
  switch (answer.decision) {
    case 'ALLOW':
    case 'REQUIRE':
      return { atMs: instantMs(request.proposal.at), answer };
    case 'DEFER':
      return { atMs: instantMs(answer.earliestAllowedAt!), answer };
    case 'BLOCK':
      return { atMs: null, answer };
  }
}
