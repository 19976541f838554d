import { queryOptions } from '@tanstack/react-query';
import { api, query } from '../api/client';
import type { Audience, Mailing, Mailings, Preview, Results } from '../api/generated';

const POLL_MS = 2_000;

export const mailingsQuery = queryOptions({
  queryKey: ['mailings'],
  queryFn: () => api.get<Mailings>('/api/mailings'),
});

/** One mailing; read again every two seconds while it waits to go, or goes. */
export function mailingQuery(id: string) {
  return queryOptions({
    queryKey: ['mailing', id],
    queryFn: () => api.get<Mailing>(`/api/mailings/${id}`),
    refetchInterval: (query) => (isUnderway(query.state.data) ? POLL_MS : false),
  });
}

export function isUnderway(mailing: Mailing | undefined): boolean {
  return mailing?.state === 'queued' || mailing?.state === 'sending';
}

/** Who would get a draft now; worked out afresh each time it is looked at. */
export function audienceQuery(mailing: Mailing) {
  return queryOptions({
    queryKey: ['mailing', mailing.id, 'audience', mailing.version, mailing.testSentAt],
    queryFn: () => api.get<Audience>(`/api/mailings/${mailing.id}/audience`),
  });
}

/** The mail as one contact would get it; as the first reader without `contact`. */
export function previewQuery(mailing: Mailing, contact: string | undefined) {
  return queryOptions({
    queryKey: ['mailing', mailing.id, 'preview', mailing.version, contact],
    queryFn: () => api.get<Preview>(`/api/mailings/${mailing.id}/preview${query({ contact })}`),
  });
}

export function resultsQuery(mailing: Mailing) {
  return queryOptions({
    queryKey: ['mailing', mailing.id, 'results'],
    queryFn: () => api.get<Results>(`/api/mailings/${mailing.id}/results`),
  });
}
