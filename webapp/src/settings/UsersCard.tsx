import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import type { Invitation, User } from '../api/generated';
import { usersQuery } from '../people/contactQueries';
import { ROLE_WORDS, useMay, useSession, useZone } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Entries, Entry } from '../ui/Entries';
import { Notice } from '../ui/Notice';
import { LoadingOr } from '../ui/Page';
import { dayOf, plainDay } from '../words/dates';
import styles from './settings.module.css';
import { UserDialog } from './UserDialog';

/** Who can sign in and what they may do; and, for owners, who has been asked to. */
export function UsersCard() {
  const users = useQuery(usersQuery);
  const owner = useMay('owner');
  const session = useSession();
  const [open, setOpen] = useState<User>();
  const [said, setSaid] = useState('');
  const close = (words = '') => {
    setOpen(undefined);
    setSaid(words);
  };
  return (
    <>
      {said && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      <Card title="Who can sign in" flush>
        <LoadingOr query={users} lines={3}>
          {(known) => (
            <Entries>
              {known.users.map((user) => (
                <Entry
                  key={user.id}
                  title={user.id === session.user.id ? `${user.name} (you)` : user.name}
                  second={`${ROLE_WORDS[user.role].name} · ${user.email}`}
                >
                  {owner && (
                    <LinkButton onClick={() => setOpen(user)}>
                      Change<span className="visually-hidden"> what {user.name} may do</span>
                    </LinkButton>
                  )}
                </Entry>
              ))}
              {known.invitations.map((invitation) => (
                <Invited key={invitation.id} invitation={invitation} onWithdrawn={setSaid} />
              ))}
            </Entries>
          )}
        </LoadingOr>
      </Card>
      {open && <UserDialog user={open} onClose={close} />}
    </>
  );
}

function Invited({
  invitation,
  onWithdrawn,
}: {
  invitation: Invitation;
  onWithdrawn: (words: string) => void;
}) {
  const zone = useZone();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => api.delete(`/api/invitations/${invitation.id}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: usersQuery.queryKey });
      onWithdrawn(`The invitation of ${invitation.email} no longer works.`);
    },
  });
  return (
    <Entry
      title={invitation.email}
      second={
        withdraw.error ? (
          <span className={styles.second}>{sentence(withdraw.error)}</span>
        ) : (
          `Invited as ${ROLE_WORDS[invitation.role].name.toLowerCase()} · until ${plainDay(dayOf(invitation.expiresAt, zone))}`
        )
      }
    >
      <LinkButton onClick={() => !withdraw.isPending && withdraw.mutate()}>
        Withdraw<span className="visually-hidden"> the invitation of {invitation.email}</span>
      </LinkButton>
    </Entry>
  );
}
