import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { CuecardClient } from './client.tsx';
import { ClientProvider } from './client.tsx';
import type { Translate } from './text.tsx';
import { TextProvider } from './text.tsx';

/** Draws a screen of the extension into `#root` with all it needs around it. */
export function mount(screen: ReactNode, client: CuecardClient, translate: Translate): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no #root');
  const queries = new QueryClient({
    // The background is in this browser: a failed question isn't worth asking again by itself.
    defaultOptions: { queries: { retry: false, staleTime: 0, networkMode: 'always' } },
  });
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <ClientProvider value={client}>
          <TextProvider value={translate}>{screen}</TextProvider>
        </ClientProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
