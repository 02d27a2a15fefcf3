import { join } from 'node:path';
import type { Deps } from '@dunwell/activities';
import { letterSender } from '@dunwell/activities/documents';
import {
  type DeliveryReceipt,
  httpSender,
  type InboundSms,
  type Messaging,
  makeMessaging,
  SmppLink,
  smppSender,
  smtpSender,
} from '@dunwell/activities/messaging';
import { takeReport } from '@dunwell/db/delivery';
import { takeSms } from '@dunwell/db/inbound';
import type { Inside } from './inside.ts';
import type { Settings } from './settings.ts';

/** Every written channel that the settings name a way for; the others answer `undeliverable`. */
export function makePost(
  settings: Settings,
  { db, clock, guard, log }: Inside & Pick<Deps, 'clock' | 'guard'>,
): { messaging: Messaging; close(): void } {
  const { SMTP_URL, SMPP_URL, PUSH_URL, PUSH_TOKEN, DUNWELL_DIR, DUNWELL_CALLER_ID } = settings;
  const mail = SMTP_URL ? smtpSender({ url: SMTP_URL, from: settings.DUNWELL_SENDER_EMAIL }) : undefined;
  const onInbound = async (sms: InboundSms) => takeSms(db, { ...sms, atMs: await clock.nowMs() });
  const onReceipt = async (receipt: DeliveryReceipt) => takeReport(db, { ...receipt, atMs: await clock.nowMs() });
  const onTrouble = (fault: unknown): void =>
    log.warn({ error: String(fault) }, 'an incoming SMS could not be taken in; the provider brings it again');
  const link = SMPP_URL ? new SmppLink({ url: SMPP_URL, onInbound, onReceipt, onTrouble }) : undefined;
  // A consumer's STOP must arrive even before the first message is sent.
  link?.open().catch((fault: unknown) => log.warn({ error: String(fault) }, 'no link to the SMS provider yet'));
  if (!mail) log.warn('SMTP_URL is not set: no e-mail is sent');
  if (!link) log.warn('SMPP_URL is not set: no SMS is sent');
  const senders = {
    letter: letterSender(join(DUNWELL_DIR, 'letters'), join(DUNWELL_DIR, 'fonts')),
    ...(mail ? { email: mail } : {}),
    ...(link ? { sms: smppSender(link, DUNWELL_CALLER_ID.slice(1)) } : {}),
    ...(PUSH_URL ? { push: httpSender(PUSH_URL, PUSH_TOKEN) } : {}),
  };
  return {
    messaging: makeMessaging(senders, guard.verifyToken),
    close: () => {
      mail?.close();
      void link?.close();
    },
  };
}
