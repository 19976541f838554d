import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { ROLE_WORDS, useSession } from '../session/session';
import { Avatar } from '../ui/Badge';
import { Button } from '../ui/Button';
import styles from './UserMenu.module.css';

/** Who is signed in, where else they belong, and the way out. */
export function UserMenu() {
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = !(event instanceof KeyboardEvent) && !box.current?.contains(event.target as Node);
      if (escaped || outside) setOpen(false);
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [open]);

  const leave = useMutation({
    mutationFn: () => api.post('/api/sign-out'),
    onSettled: () => {
      // Nothing of the group stays in memory for whoever sits down next.
      queries.clear();
      navigate('/sign-in');
    },
  });
  const move = useMutation({
    mutationFn: (groupId: string) => api.put('/api/session/group', { groupId }),
    onSuccess: () => {
      queries.clear();
      setOpen(false);
      navigate('/day');
    },
  });
  const others = session.groups.filter((group) => group.id !== session.group.id);

  return (
    <div className={styles.menu} ref={box}>
      <button type="button" className={styles.face} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="visually-hidden">{session.user.name}, your account</span>
        <Avatar name={session.user.name} id={session.user.id} />
      </button>
      {open && (
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
    </div>
  );
}
