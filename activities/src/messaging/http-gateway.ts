import type { Sender } from './messaging.ts';
import { asProviderAway } from './provider-away.ts';

/**
 * Hands a message to any provider that takes JSON over HTTP (push services, SMS gateways, print shops): one POST, the
 * attempt id as idempotency key. 2xx is taken as sent, 4xx as undeliverable, anything else is the provider's trouble.
 */
export const httpSender =
  (url: string, bearerToken?: string): Sender =>
  async ({ attemptId, channel, to, subject, body, lang }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': attemptId,
        ...(bearerToken ? { authorization: `Bearer ${bearerToken}` } : {}),
      },
      body: JSON.stringify({ id: attemptId, channel, to, subject, body, lang }),
      signal: AbortSignal.timeout(30_000),
    }).catch((fault: unknown) => {
      throw asProviderAway(fault);
    });
    await answer.body?.cancel();
    if (answer.ok) return { outcome: 'sent', providerRef: attemptId };
    if (answer.status >= 400 && answer.status < 500) return { outcome: 'undeliverable' };
    throw new Error(`the message provider answered ${answer.status}`);
  };
