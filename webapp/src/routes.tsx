import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, redirect } from 'react-router';
import { CheckMail } from './access/CheckMail';
import { SignIn } from './access/SignIn';
import { SignInLink } from './access/SignInLink';
import { SignUp } from './access/SignUp';
import { ApiError } from './api/client';
import { Broken } from './frame/Broken';
import { Frame } from './frame/Frame';
import { sessionQuery } from './session/session';
import { Waiting } from './ui/Page';

/** Every page by its address. What is not needed for the first page is loaded when it is opened. */
export function makeRouter(queries: QueryClient) {
  /** Lets signed-in users through, and leads everybody else to the door. */
  async function signedIn() {
    try {
      await queries.ensureQueryData(sessionQuery);
      return null;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return redirect('/sign-in');
      throw error;
    }
  }

  return createBrowserRouter([
    {
      errorElement: <Broken />,
      hydrateFallbackElement: <Waiting lines={6} />,
      children: [
        { path: '/sign-up', element: <SignUp /> },
        { path: '/sign-in', element: <SignIn /> },
        { path: '/check-your-mail', element: <CheckMail /> },
        { path: '/sign-in/link', element: <SignInLink /> },
        {
          path: '/leave/:token',
          lazy: async () => ({ Component: (await import('./leave/Leave')).Leave }),
        },
        {
          element: <Frame />,
          loader: signedIn,
          children: [
            { index: true, loader: () => redirect('/day') },
            {
              path: '/spreadsheets',
              lazy: async () => ({ Component: (await import('./spreadsheets/ImportList')).ImportList }),
            },
            {
              path: '/spreadsheets/new',
              lazy: async () => ({ Component: (await import('./spreadsheets/Upload')).Upload }),
            },
            {
              path: '/spreadsheets/:importId',
              lazy: async () => ({ Component: (await import('./spreadsheets/ImportPage')).ImportPage }),
            },
          ],
        },
      ],
    },
  ]);
}
