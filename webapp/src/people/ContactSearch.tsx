import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { aOne, one } from '../words/contactWords';
import { ContactCombobox } from './ContactCombobox';

/** Finds anyone, on every page; Ctrl+K leads here. */
export function ContactSearch() {
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  return (
    <ContactCombobox
      label={`Find ${aOne('person')} or ${one('organisation')}`}
      keys="Ctrl K"
      input={input}
      onChoose={(contact) => {
        input.current?.blur();
        navigate(`/contacts/${contact.id}`);
      }}
    />
  );
}
