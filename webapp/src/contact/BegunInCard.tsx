import type { Contact } from '../api/generated';
import { Begun } from '../drafts/Begun';
import { useBegun } from '../drafts/useDraft';
import { useMay } from '../session/session';
import { draftsOf } from './begunWords';

/** Offers back, in a card, what one began to change there. */
export function BegunInCard({
  contact,
  name,
  what,
  onGoOn,
}: {
  contact: Contact;
  name: 'reach' | 'roles' | 'permission';
  what: string;
  onGoOn: () => void;
}) {
  const mayChange = useMay('contributor');
  const { names, throwAway } = useBegun(draftsOf(contact));
  if (!mayChange || !names.includes(name)) return null;
  return <Begun what={what} onGoOn={onGoOn} onThrowAway={() => throwAway(name)} />;
}
