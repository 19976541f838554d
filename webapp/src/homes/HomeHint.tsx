import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contact, SharedHome } from '../api/generated';
import { relationshipKindsQuery } from '../relationships/relationshipQueries';
import { isPast } from '../relationships/relationshipWords';
import { useZone } from '../session/session';
import { todayIn } from '../words/dates';
import { HomeCard } from './HomeCard';
import { homeQuery } from './homesQuery';

/** On a contact's page: with whom they may live. It comes by itself after the page, which does not wait for it. */
export function HomeHint({ contact }: { contact: Contact }) {
  const today = todayIn(useZone());
  const kinds = useQuery(relationshipKindsQuery).data?.kinds;
  // What was answered here stays, with Undo, although nothing is asked any longer; so does what was taken back.
  const [answered, setAnswered] = useState<SharedHome>();
  const asks = kinds !== undefined && mayShareAHome(contact, new Set(households(kinds)), today);
  const asked = useQuery({ ...homeQuery(contact), enabled: asks }).data?.home;
  const home = answered ?? (asks ? asked : undefined);
  if (!home) return null;
  return <HomeCard home={home} title="May live together" onAnswered={() => setAnswered(home)} />;
}

function households(kinds: { id: string; household: boolean }[]): string[] {
  return kinds.filter(({ household }) => household).map(({ id }) => id);
}

/** Who is in a household, or has no address to share, is not asked about: that spares looking at everyone. */
function mayShareAHome({ facts, relationships }: Contact, belongs: Set<string>, today: string): boolean {
  const { postcode, lines } = facts.addresses?.[0] ?? {};
  const away = facts.statuses?.some((status) => status === 'deceased' || status === 'moved-away');
  if (away || facts.kind === 'organisation') return false;
  if (facts.kind === 'household') return true;
  const inOne = relationships.some((each) => belongs.has(each.kindId) && !isPast(each, today));
  return Boolean(postcode && lines) && !inOne;
}
