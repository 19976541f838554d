import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, redirect } from 'react-router';
import { CheckMail } from './access/CheckMail';
import { Landing } from './access/Landing';
import { SignIn } from './access/SignIn';
import { SignInLink } from './access/SignInLink';
import { SignUp } from './access/SignUp';
import { ApiError } from './api/client';
import { DayPage } from './day/DayPage';
import { Broken } from './frame/Broken';
import { Frame } from './frame/Frame';
import { MorePage } from './frame/MorePage';
import { Nowhere } from './frame/Nowhere';
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

  /** The door itself: what Kith is, unless somebody is signed in already. */
  async function landing() {
    try {
      await queries.ensureQueryData(sessionQuery);
      return redirect('/day');
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  }

  return createBrowserRouter([
    {
      errorElement: <Broken />,
      hydrateFallbackElement: <Waiting lines={6} />,
      children: [
        { index: true, element: <Landing />, loader: landing },
        { path: '/sign-up', element: <SignUp /> },
        { path: '/sign-in', element: <SignIn /> },
        { path: '/check-your-mail', element: <CheckMail /> },
        { path: '/sign-in/link', element: <SignInLink /> },
        {
          path: '/invitation',
          lazy: async () => ({ Component: (await import('./access/AcceptInvitation')).AcceptInvitation }),
        },
        {
          path: '/leave/:token',
          lazy: async () => ({ Component: (await import('./leave/Leave')).Leave }),
        },
        {
          element: <Frame />,
          loader: signedIn,
          children: [
            { path: '/day', element: <DayPage /> },
            {
              path: '/people',
              lazy: async () => ({ Component: (await import('./people/ContactsPage')).PeoplePage }),
            },
            {
              path: '/organisations',
              lazy: async () => ({ Component: (await import('./people/ContactsPage')).OrganisationsPage }),
            },
            {
              path: '/people/new',
              lazy: async () => ({ Component: (await import('./people/AddContact')).AddPerson }),
            },
            {
              path: '/organisations/new',
              lazy: async () => ({ Component: (await import('./people/AddContact')).AddOrganisation }),
            },
            {
              path: '/households',
              lazy: async () => ({ Component: (await import('./people/ContactsPage')).HouseholdsPage }),
            },
            {
              path: '/households/new',
              lazy: async () => ({ Component: (await import('./people/AddContact')).AddHousehold }),
            },
            {
              path: '/contacts/:contactId',
              lazy: async () => ({ Component: (await import('./contact/ContactPage')).ContactPage }),
            },
            {
              path: '/contacts/:contactId/merge/:otherContactId',
              lazy: async () => ({ Component: (await import('./merging/MergePage')).MergePage }),
            },
            {
              path: '/tasks',
              lazy: async () => ({ Component: (await import('./tasks/TasksPage')).TasksPage }),
            },
            {
              path: '/duplicates',
              lazy: async () => ({ Component: (await import('./duplicates/DuplicatesPage')).DuplicatesPage }),
            },
            {
              path: '/homes',
              lazy: async () => ({ Component: (await import('./homes/HomesPage')).HomesPage }),
            },
            {
              path: '/deleted',
              lazy: async () => ({ Component: (await import('./gone/DeletedPage')).DeletedPage }),
            },
            {
              path: '/jobs',
              lazy: async () => ({ Component: (await import('./jobs/JobsPage')).JobsPage }),
            },
            {
              path: '/jobs/:jobId',
              lazy: async () => ({ Component: (await import('./jobs/JobPage')).JobPage }),
            },
            {
              path: '/lists',
              lazy: async () => ({ Component: (await import('./lists/ListsPage')).ListsPage }),
            },
            {
              path: '/fields',
              lazy: async () => ({ Component: (await import('./fields/FieldsPage')).FieldsPage }),
            },
            {
              path: '/segments',
              lazy: async () => ({ Component: (await import('./segments/SegmentsPage')).SegmentsPage }),
            },
            {
              path: '/segments/new',
              lazy: async () => ({ Component: (await import('./segments/SegmentPage')).NewSegmentPage }),
            },
            {
              path: '/segments/:segmentId',
              lazy: async () => ({ Component: (await import('./segments/SegmentPage')).SegmentPage }),
            },
            {
              path: '/settings',
              lazy: async () => ({ Component: (await import('./settings/SettingsPage')).SettingsPage }),
            },
            { path: '/more', element: <MorePage /> },
            { path: '*', element: <Nowhere /> },
            {
              path: '/newsletters',
              lazy: async () => ({
                Component: (await import('./newsletters/NewslettersPage')).NewslettersPage,
              }),
            },
            {
              path: '/newsletters/new',
              lazy: async () => ({ Component: (await import('./newsletters/WritePage')).WritePage }),
            },
            {
              path: '/newsletters/:mailingId',
              lazy: async () => ({ Component: (await import('./newsletters/MailingPage')).MailingPage }),
            },
            {
              path: '/newsletters/:mailingId/write',
              lazy: async () => ({ Component: (await import('./newsletters/WritePage')).WritePage }),
            },
            {
              path: '/newsletters/:mailingId/readers',
              lazy: async () => ({ Component: (await import('./newsletters/ReadersPage')).ReadersPage }),
            },
            {
              path: '/newsletters/:mailingId/check',
              lazy: async () => ({ Component: (await import('./newsletters/CheckPage')).CheckPage }),
            },
            {
              path: '/settings/archive',
              lazy: async () => ({ Component: (await import('./archive/PutBackPage')).PutBackPage }),
            },
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
