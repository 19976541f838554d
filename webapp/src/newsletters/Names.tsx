import { useState } from 'react';
import { Link } from 'react-router';
import type { Addressee } from '../api/generated';
import { LinkButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Entries, Entry } from '../ui/Entries';

/** “See names”, and the names. */
export function SeeNames({ title, count, names }: { title: string; count: number; names: Addressee[] }) {
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>
        See names<span className="visually-hidden">: {title}</span>
      </LinkButton>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <Entries>
            {names.map((name) => (
              <Entry
                key={`${name.contactId} ${name.address}`}
                title={<Link to={`/contacts/${name.contactId}`}>{name.name}</Link>}
                second={[name.address, name.detail].filter(Boolean).join(' · ')}
              />
            ))}
          </Entries>
          {names.length < count && (
            <p>
              The first {names.length.toLocaleString('en-GB')} of {count.toLocaleString('en-GB')}.
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}
