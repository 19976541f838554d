import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { sentence } from '../api/errors';
import { ROLE_WORDS, useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Notice } from '../ui/Notice';
import styles from './settings.module.css';

/** Who is signed in, and the way out of every device at once. */
export function YouCard() {
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () => api.post('/api/sign-out-everywhere'),
    onSuccess: () => {
      // Nothing of the group stays in memory for whoever sits down next.
      queries.clear();
      navigate('/sign-in');
    },
  });
  return (
    <Card title="You">
      <p>{session.user.name}</p>
      {session.email && <p className={styles.second}>{session.email}</p>}
      <p className={styles.second}>
        As {ROLE_WORDS[session.role].name.toLowerCase()} you can {ROLE_WORDS[session.role].may}.
      </p>
      <div className={styles.buttons}>
        {leave.error && <Notice tone="bad">{sentence(leave.error)}</Notice>}
        <p className={styles.second}>Lost a phone, or used somebody else’s computer?</p>
        <Button small busy={leave.isPending} onClick={() => leave.mutate()}>
          Sign out everywhere
        </Button>
      </div>
    </Card>
  );
}
