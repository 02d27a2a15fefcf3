import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { Sender } from './messaging.ts';
import { asProviderAway } from './provider-away.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

/** The mailbox does not exist or has moved away. @source RFC 5321 §4.2.3 */
const deadMailbox: ReadonlySet<number> = new Set([550, 551, 553]);

/** Sends e-mail over SMTP. The attempt id is the Message-ID, so that a mail server and a person can both recognise a duplicate. */
export function smtpSender({ url, from }: SmtpSettings): Sender & { close(): void } {
  const transport = createTransport({ url, pool: true, maxConnections: 5, connectionTimeout: 10_000, socketTimeout: 30_000 });
  const domain = from.split('@')[1] ?? 'dunwell.invalid';
  const send: Sender = async ({ attemptId, to, subject, body, senderName, lang }) => {
    const answer = await sendOrRefused(transport, {
      from: { name: senderName, address: from },
      to,
      subject: subject ?? '',
      text: body,
      messageId: `<${attemptId}@${domain}>`,
      headers: { 'Content-Language': lang, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return 'refused' in answer
      ? { outcome: 'undeliverable', isDeadAddress: deadMailbox.has(answer.refused) }
      : { outcome: 'sent', providerRef: answer.messageId };
  };
  return Object.assign(send, { close: () => transport.close() });
}

/** A recipient refused before the text was handed over: nothing has left. Any other fault leaves doubt. */
async function sendOrRefused(transport: Transporter, mail: SendMailOptions): Promise<{ messageId: string } | { refused: number }> {
  try {
    return await transport.sendMail(mail);
  } catch (fault) {
    const { code, responseCode } = fault as { code?: string; responseCode?: number };
    if (code === 'EENVELOPE') return { refused: responseCode ?? 0 };
    throw asProviderAway(fault);
  }
}
