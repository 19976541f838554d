import { ContactCombobox } from '../people/ContactCombobox';
import type { Chosen } from '../people/ContactPicker';
import { LinkButton } from '../ui/Button';
import { Labelled } from '../ui/Field';
import styles from './cards.module.css';

/** As many as the server takes. */
const MOST = 20;

/** Who else was there, one after the other; it will stand on the page of each. */
export function OthersField({
  but,
  error,
  chosen,
  onChange,
}: {
  /** Whose page this is: there anyway. */
  but: string;
  error: string | undefined;
  chosen: Chosen[];
  onChange: (chosen: Chosen[]) => void;
}) {
  const known = new Set([but, ...chosen.map(({ id }) => id)]);
  return (
    <Labelled
      id="others"
      label="Who else was there?"
      hint="It will stand on their pages, too. Leave it empty when it was only the two of you."
      error={error}
    >
      <ul className={styles.items}>
        {chosen.map((each) => (
          <li key={each.id} className={styles.item}>
            <strong>{each.name}</strong>
            <LinkButton onClick={() => onChange(chosen.filter(({ id }) => id !== each.id))}>
              Take out<span className="visually-hidden"> {each.name}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
      {chosen.length < MOST && (
        <ContactCombobox
          id="others"
          label="Who else was there?"
          error={error !== undefined}
          onChoose={({ id, name }) => !known.has(id) && onChange([...chosen, { id, name }])}
        />
      )}
    </Labelled>
  );
}
