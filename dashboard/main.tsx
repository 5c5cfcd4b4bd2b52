import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { createQueryClient } from './api/query-client.ts';
import { App } from './app.tsx';
import { ToastProvider } from './shell/toasts.tsx';
import '../components/ui/ui.css';
import './dashboard.css';

// The page's policy forbids `new Function`, which zod would try, and the browser would report.
z.config({ jitless: true });

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <ToastProvider>
        <App />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);
