import { consent } from './consent.ts';
import { misdirected } from './misdirected.ts';
import { notConnected } from './not-connected.ts';
import { professional } from './professional.ts';
import { sameDayReply } from './same-day-reply.ts';
import { statutoryNotice } from './statutory-notice.ts';
import { tcpaConsent } from './tcpa-consent.ts';

/** Every kind of exclusion a pack may name. */
export const exclusions = { consent, misdirected, notConnected, professional, sameDayReply, statutoryNotice, tcpaConsent } as const;
