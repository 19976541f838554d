import type { Contact } from '../api/generated';
import { Begun } from '../drafts/Begun';
import { useBegun } from '../drafts/useDraft';
import { BEGUN_WORDS, type Begun as BegunForm, draftsOf } from './begunWords';
import type { Open } from './ContactPage';

/** What one began to type about this contact and left, apart from the form that is open. */
export function BegunHere({
  contact,
  open,
  onGoOn,
}: {
  contact: Contact;
  open: Open;
  onGoOn: (open: Open) => void;
}) {
  const { names, throwAway } = useBegun(draftsOf(contact));
  return names
    .filter((name): name is BegunForm => name in BEGUN_WORDS && name !== open)
    .map((name) => (
      <Begun
        key={name}
        what={BEGUN_WORDS[name]}
        onGoOn={() => onGoOn(name)}
        onThrowAway={() => throwAway(name)}
      />
    ));
}
