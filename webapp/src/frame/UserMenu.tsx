import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { dropDrafts } from '../drafts/draftStore';
import { ROLE_WORDS, useSession } from '../session/session';
import { Avatar } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import styles from './UserMenu.module.css';

/** Who is signed in, where else they belong, and the way out. */
export function UserMenu() {
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();

  const leave = useMutation({
    mutationFn: () => api.post('/api/sign-out'),
    onSuccess: () => {
      // Nothing of the group stays in memory for whoever sits down next.
      queries.clear();
      dropDrafts();
      navigate('/sign-in');
    },
  });
  const move = useMutation({
    mutationFn: (groupId: string) => api.put('/api/session/group', { groupId }),
    onSuccess: () => {
      queries.clear();
      dropDrafts();
      navigate('/');
    },
  });
  const others = session.groups.filter((group) => group.id !== session.group.id);

  return (
    <div className={styles.menu}>
      <Disclosure
        className={styles.face}
        button={
          <>
            <span className="visually-hidden">{session.user.name}, your account</span>
            <Avatar name={session.user.name} id={session.user.id} />
          </>
        }
      >
        {() => (
          <div className={styles.panel}>
            <p className={styles.name}>{session.user.name}</p>
            <p className={styles.second}>
              {session.email}
              <br />
              {ROLE_WORDS[session.role].name} of {session.group.name}
            </p>
            {others.map((group) => (
              <Button key={group.id} small onClick={() => move.mutate(group.id)}>
                Go to {group.name}
              </Button>
            ))}
            <Button small onClick={() => leave.mutate()} busy={leave.isPending}>
              Sign out
            </Button>
          </div>
        )}
      </Disclosure>
    </div>
  );
}
