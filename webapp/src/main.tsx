import './ui/tokens.css';
import './ui/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { ApiError, OfflineError } from './api/client';
import { makeRouter } from './routes';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; a lost connection is worth two more tries.
      retry: (failures, error) => error instanceof OfflineError && failures < 2,
      throwOnError: (error) => error instanceof ApiError && error.status === 401,
    },
    // Without a connection a save fails at once and its form says so; held back, nobody would know.
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={makeRouter(queries)} />
    </QueryClientProvider>
  </StrictMode>,
);
