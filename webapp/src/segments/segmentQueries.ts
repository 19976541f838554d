import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type {
  PreviewSegment,
  Rule,
  Segment,
  SegmentExplanation,
  SegmentPreview,
  Segments,
} from '../api/generated';

/** All segments of the group, by name, with how many are in each now. */
export const segmentsQuery = queryOptions({
  queryKey: ['segments'],
  queryFn: () => api.get<Segments>('/api/segments'),
  staleTime: 10_000,
});

export function segmentQuery(id: string) {
  return queryOptions({
    queryKey: ['segments', id],
    queryFn: () => api.get<Segment>(`/api/segments/${id}`),
  });
}

/**
 * Who a rule would choose now. A rule that was changed meanwhile takes its question back; until the new answer is there
 * the old one stays.
 */
export function previewQuery(rule: Rule | undefined) {
  return queryOptions({
    queryKey: ['segment-preview', rule],
    queryFn: ({ signal }) => preview({ rule: rule as Rule }, signal),
    enabled: rule !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Why a contact is in or out of what a rule would choose now. */
export function whyPreviewQuery(rule: Rule, contactId: string) {
  return queryOptions({
    queryKey: ['segment-preview', rule, contactId],
    queryFn: async ({ signal }) =>
      (await preview({ rule, contactId }, signal)).explanation as SegmentExplanation,
    placeholderData: keepPreviousData,
  });
}

/** Why a contact is in or out of a segment. */
export function whyQuery(segmentId: string, contactId: string) {
  return queryOptions({
    queryKey: ['segments', segmentId, contactId],
    queryFn: () => api.get<SegmentExplanation>(`/api/segments/${segmentId}/contacts/${contactId}`),
  });
}

function preview(asked: PreviewSegment, signal: AbortSignal): Promise<SegmentPreview> {
  return api.ask<SegmentPreview>('/api/segments/preview', asked, signal);
}
