import { createTransport } from 'nodemailer';
import type { Sender } from './messaging.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

/** Sends e-mail over SMTP. The attempt id is the Message-ID, so that a mail server and a person can both recognise a duplicate. */
export function smtpSender({ url, from }: SmtpSettings): Sender & { close(): void } {
  const transport = createTransport({ url, pool: true, maxConnections: 5, connectionTimeout: 10_000, socketTimeout: 30_000 });
  const domain = from.split('@')[1] ?? 'dunwell.invalid';
  const send: Sender = async ({ attemptId, to, subject, body, senderName, lang }) => {
    const answer = await transport.sendMail({
      from: { name: senderName, address: from },
      to,
      subject: subject ?? '',
      text: body,
      messageId: `<${attemptId}@${domain}>`,
      headers: { 'Content-Language': lang, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return answer.rejected.length > 0 ? { outcome: 'undeliverable' } : { outcome: 'sent', providerRef: answer.messageId };
  };
  return Object.assign(send, { close: () => transport.close() });
}
