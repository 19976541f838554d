import { isRouteErrorResponse, Link, Navigate, useRouteError } from 'react-router';
import { ApiError } from '../api/client';
import { sentence } from '../api/errors';
import { Threshold } from './Threshold';

/** What is shown when a page cannot be: nothing here, signed out meanwhile, or something broken. */
export function Broken() {
  const error = useRouteError();
  if (error instanceof ApiError && error.status === 401) return <Navigate to="/sign-in" replace />;
  const missing =
    (isRouteErrorResponse(error) && error.status === 404) ||
    (error instanceof ApiError && error.status === 404);
  return (
    <Threshold
      title={missing ? 'There is nothing here' : 'This page cannot be shown'}
      about={missing ? 'The address may have changed, or somebody took it away.' : sentence(error)}
    >
      <Link to="/day">Go to your day</Link>
    </Threshold>
  );
}
