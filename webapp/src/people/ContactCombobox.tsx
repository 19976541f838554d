import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useId, useState } from 'react';
import type { ContactSummary } from '../api/generated';
import { Avatar } from '../ui/Badge';
import { Icon } from '../ui/Icon';
import { aOne, one } from '../words/contactWords';
import styles from './ContactCombobox.module.css';
import { matchesQuery, recentQuery } from './contactQueries';

/** Whom one worked on lately is only offered: Enter in an empty box opens nobody until the arrows lead there. */
const NOBODY_YET = -1;

/** The place one step on, from the last to the first and back. */
function beside(now: number, step: 1 | -1, length: number): number {
  if (length === 0) return NOBODY_YET;
  if (now === NOBODY_YET) return step === 1 ? 0 : length - 1;
  return (now + step + length) % length;
}

/**
 * Finds anyone while typing; before that, whom one worked on lately. A combobox as the WAI-ARIA authoring practices have it: the focus stays in the box, arrows
 * move through the matches, Enter chooses one.
 */
export function ContactCombobox({
  label,
  id,
  error,
  input,
  keys,
  ready = false,
  onChoose,
}: {
  label: string;
  id?: string;
  error?: boolean;
  /** For who wants to lead the focus here. */
  input?: RefObject<HTMLInputElement | null>;
  /** The keys that lead here, to be shown. */
  keys?: string;
  /** Takes the focus when it appears, because somebody asked for it. */
  ready?: boolean;
  onChoose: (contact: ContactSummary) => void;
}) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(NOBODY_YET);
  const [wanted, setWanted] = useState(false);
  const listId = useId();
  const asked = useDeferredValue(words.trim());

  const matches = useQuery({
    ...matchesQuery(asked),
    placeholderData: keepPreviousData,
  });
  const recent = useQuery({ ...recentQuery, enabled: open });
  const contacts = (asked ? matches.data : recent.data)?.contacts ?? [];
  const shown = open && (asked !== '' || contacts.length > 0);

  function go(contact: ContactSummary) {
    setOpen(false);
    setWords('');
    setAt(NOBODY_YET);
    onChoose(contact);
  }

  // While the matches of an earlier word are still shown, Enter would open the wrong person: it waits for the newest.
  const current =
    asked === words.trim() && (asked === '' || (!matches.isPlaceholderData && !matches.isPending));
  useEffect(() => {
    if (!wanted || !current) return;
    setWanted(false);
    const chosen = contacts[at];
    if (shown && chosen) go(chosen);
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (shown ? beside(now, step, contacts.length) : now));
    } else if (event.key === 'Enter') {
      // In a form, Enter chooses; it does not save.
      event.preventDefault();
      setWanted(true);
    } else if (event.key === 'Escape') {
      setOpen(false);
    }
  }

  const options = contacts.map((contact, index) => (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the box has the keys.
    <div
      key={contact.id}
      id={`${listId}-${index}`}
      role="option"
      aria-selected={index === at}
      className={styles.match}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => go(contact)}
    >
      <Avatar name={contact.name} id={contact.id} />
      <span>
        <span className={styles.name}>{contact.name}</span>
        <span className={styles.second}>
          {[contact.email, contact.phone, contact.postcode].filter(Boolean).join(' · ')}
        </span>
      </span>
    </div>
  ));

  return (
    <div className={styles.search}>
      <Icon name="search" />
      <input
        {...(input ? { ref: input } : {})}
        {...(id ? { id } : {})}
        type="search"
        role="combobox"
        aria-label={label}
        {...(error ? { 'aria-invalid': true } : {})}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(shown && contacts[at] ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
        placeholder={`Find ${aOne('person')} or ${one('organisation')}`}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(event.target.value.trim() === '' ? NOBODY_YET : 0);
          setOpen(true);
        }}
        {...(ready ? { autoFocus: true } : {})}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {keys && (
        <span className={styles.keys} aria-hidden="true">
          {keys}
        </span>
      )}
      <div id={listId} role="listbox" aria-label="Matches" className={styles.matches} hidden={!shown}>
        {asked === '' ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for boxes; these are choices of one list.
          <div role="group" aria-label="Lately">
            <p className={styles.lately} aria-hidden="true">
              Lately
            </p>
            {options}
          </div>
        ) : (
          options
        )}
        {asked !== '' && contacts.length === 0 && (
          <p className={styles.nobody}>{matches.isFetching ? 'Looking…' : `Nobody matches “${asked}”.`}</p>
        )}
      </div>
      <span className="visually-hidden" role="status">
        {shown && asked !== '' && !matches.isFetching ? `${contacts.length} found` : ''}
      </span>
    </div>
  );
}
