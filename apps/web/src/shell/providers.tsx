'use client';
import type { AppRouter } from '@dunwell/api';
import type { Lang } from '@dunwell/rules';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { Tooltip } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Toaster } from 'sonner';
import { IntlProvider } from 'use-intl';
import { messages } from '../language/messages.ts';
import { apiLink, isFault, plainFaults } from './api-link.ts';
import { TRPCProvider } from './trpc.ts';

interface ProvidersProps {
  readonly lang: Lang;
  readonly zone: string;
  readonly children: ReactNode;
}

/** What could not be loaded because nobody answered is asked for again by itself, in real ms; a refusal stands. */
const againAfterMs = 5_000;

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2000,
        retry: 1,
        refetchOnWindowFocus: false,
        refetchInterval: ({ state }) => isFault(state.error) && againAfterMs,
      },
      mutations: { retry: 0 },
    },
  });

/** What every screen stands on: texts in the reader's language, the API client, its cache. */
export function Providers({ lang, zone, children }: ProvidersProps) {
  const [queryClient] = useState(newQueryClient);
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        plainFaults(() => messages[document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'].state.away),
        apiLink(() => ({ 'x-dunwell-lang': document.documentElement.lang })),
      ],
    }),
  );
  return (
    <IntlProvider locale={lang} messages={messages[lang]} timeZone={zone}>
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={client} queryClient={queryClient}>
          <Tooltip.Provider>{children}</Tooltip.Provider>
          <Toaster
            position="bottom-right"
            // Its own letters know no Chinese.
            style={{ fontFamily: 'inherit' }}
            toastOptions={{ className: '!bg-panel !text-ink !border-line !shadow-pop !text-sm', descriptionClassName: '!text-soft' }}
          />
        </TRPCProvider>
      </QueryClientProvider>
    </IntlProvider>
  );
}
