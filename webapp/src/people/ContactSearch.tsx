import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ContactSummary } from '../api/generated';
import { Avatar } from '../ui/Badge';
import { Icon } from '../ui/Icon';
import styles from './ContactSearch.module.css';
import { matchesQuery } from './contactQueries';

/**
 * Finds anyone while typing, on every page; Ctrl+K leads here. A combobox as the WAI-ARIA authoring practices have it:
 * the focus stays in the box, arrows move through the matches, Enter opens one.
 */
export function ContactSearch() {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const listId = useId();
  const asked = useDeferredValue(words.trim());

  const matches = useQuery({
    ...matchesQuery(asked),
    placeholderData: keepPreviousData,
  });
  const contacts = asked && matches.data ? matches.data.contacts : [];
  const shown = open && asked.length > 0;

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  function go(contact: ContactSummary) {
    setOpen(false);
    setWords('');
    input.current?.blur();
    navigate(`/contacts/${contact.id}`);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (contacts.length === 0 ? 0 : (now + step + contacts.length) % contacts.length));
    } else if (event.key === 'Enter') {
      const chosen = contacts[at];
      // While the matches of an earlier word are still shown, Enter would open the wrong person.
      if (shown && chosen && !matches.isPlaceholderData && asked === words.trim()) go(chosen);
    } else if (event.key === 'Escape') {
      setOpen(false);
    }
  }

  return (
    <div className={styles.search}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Find a person or organisation"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(shown && contacts[at] ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
        placeholder="Find a person or organisation"
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.keys} aria-hidden="true">
        Ctrl K
      </span>
      <div id={listId} role="listbox" aria-label="Matches" className={styles.matches} hidden={!shown}>
        {contacts.map((contact, index) => (
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
        ))}
        {contacts.length === 0 && (
          <p className={styles.nobody}>{matches.isFetching ? 'Looking…' : `Nobody matches “${asked}”.`}</p>
        )}
      </div>
      <span className="visually-hidden" role="status">
        {shown && !matches.isFetching ? `${contacts.length} found` : ''}
      </span>
    </div>
  );
}
