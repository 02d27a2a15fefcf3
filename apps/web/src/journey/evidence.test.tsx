// @vitest-environment happy-dom
import type { AppRouter } from '@dunwell/api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpLink } from '@trpc/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { messages } from '../language/messages.ts';
import { TRPCProvider } from '../shell/trpc.ts';
import { Evidence } from './evidence.tsx';

/** Drawn once, as the server draws it: nothing is asked for. */
function shown(evidence: Parameters<typeof Evidence>[0]['evidence'], lang: 'en' | 'zh'): HTMLElement {
  const queries = new QueryClient();
  const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: 'http://127.0.0.1/never' })] });
  document.body.innerHTML = renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        <IntlProvider locale={lang} messages={messages[lang]} timeZone="UTC">
          <Evidence evidence={evidence} zone="America/New_York" currency="USD" />
        </IntlProvider>
      </TRPCProvider>
    </QueryClientProvider>,
  );
  return document.body;
}

const lines = (body: HTMLElement): string[] =>
  [...body.querySelectorAll('dt')].map((name) => `${name.textContent}: ${name.nextElementSibling?.textContent}`);

test.each([
  [
    'en',
    [
      'Reasons: The message provider cannot be reached. Nothing left. PROVIDER-AWAY',
      'Next possible moment: Tue, 17 Mar 2026, 10:15 GMT-4 (America/New_York)',
      'Times put off so far: 2',
    ],
  ],
  [
    'zh',
    ['原因: 消息服务商无法连接，未发出。 PROVIDER-AWAY', '下次可行时间: 2026年3月17日周二 GMT-4 10:15 (America/New_York)', '已推迟次数: 2'],
  ],
] as const)('a contact put off is told in words, with its reasons and the moment on the person’s clock (%s)', (lang, expected) => {
  const body = shown({ rules: ['PROVIDER-AWAY'], earliestAtMs: Date.parse('2026-03-17T10:15:00-04:00'), deferrals: 2 }, lang);
  expect(lines(body)).toEqual(expected);
});

test('money, shares and what nobody knows are told with their units, and the record itself only as data', () => {
  const body = shown({ promisedMinor: null, paidMinor: 12_345, toleranceShare: 0.05 }, 'en');
  expect(lines(body)).toEqual(['Promised: not known', 'Paid: $123.45', 'Tolerance: 5%']);
  expect([...body.querySelectorAll('summary')].map(({ textContent }) => textContent)).toEqual(['Why: values and conditions', 'As data']);
  expect(body.querySelector('details details pre')?.textContent).toContain('"paidMinor": 12345');
});

test('what became of a contact is said once, by the line above', () => {
  expect(shown({ outcome: 'busy' }, 'en').textContent).toBe('');
});
