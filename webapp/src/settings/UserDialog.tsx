import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { User } from '../api/generated';
import { usersQuery } from '../people/contactQueries';
import { ROLE_WORDS, sessionQuery, useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormActions } from '../ui/Field';
import { ErrorSummary } from '../ui/Notice';
import { RoleRadios } from './RoleRadios';
import styles from './settings.module.css';

/** What one user may do, and taking them out of the group. */
export function UserDialog({ user, onClose }: { user: User; onClose: (said?: string) => void }) {
  const [removing, setRemoving] = useState(false);
  return (
    <Dialog title={removing ? `Remove ${user.name}?` : user.name} onClose={() => onClose()}>
      {removing ? (
        <Removal user={user} onClose={onClose} onBack={() => setRemoving(false)} />
      ) : (
        <RoleForm user={user} onClose={onClose} onRemove={() => setRemoving(true)} />
      )}
    </Dialog>
  );
}

function RoleForm({
  user,
  onClose,
  onRemove,
}: {
  user: User;
  onClose: (said?: string) => void;
  onRemove: () => void;
}) {
  const [role, setRole] = useState(user.role);
  const settle = useSettled();
  const self = useSession().user.id === user.id;
  const save = useMutation({
    mutationFn: () => api.patch<User>(`/api/users/${user.id}`, { role }),
    onSuccess: async (saved) => {
      await settle();
      onClose(`${saved.name} is now ${ROLE_WORDS[saved.role].name.toLowerCase()}.`);
    },
  });
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <ErrorSummary errors={errors.summary} />
      <RoleRadios value={role} onChange={setRole} error={errors.byField.role} />
      <FormActions>
        <Button type="submit" look="main" busy={save.isPending}>
          Save
        </Button>
        <Button look="quiet" onClick={() => onClose()}>
          Cancel
        </Button>
      </FormActions>
      {!self && (
        <div className={styles.remove}>
          <Button look="danger" small onClick={onRemove}>
            Remove {user.name}…
          </Button>
        </div>
      )}
    </form>
  );
}

function Removal({
  user,
  onClose,
  onBack,
}: {
  user: User;
  onClose: (said?: string) => void;
  onBack: () => void;
}) {
  const { group } = useSession();
  const settle = useSettled();
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/users/${user.id}`),
    onSuccess: async () => {
      await settle();
      onClose(`${user.name} can no longer sign in to ${group.name}.`);
    },
  });
  const errors = remove.error ? toFormErrors(remove.error) : NO_ERRORS;
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <p>
        {user.name} can no longer sign in to {group.name}, from this moment on. What they wrote down stays,
        with their name; what they still had to do waits under “Everybody’s tasks” on Your day, to be given to
        somebody else. To let them in again, invite them again.
      </p>
      <div className={styles.buttons}>
        <FormActions>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            Remove {user.name}
          </Button>
          <Button look="quiet" onClick={onBack}>
            Keep them
          </Button>
        </FormActions>
      </div>
    </>
  );
}

/** Reads again who may do what; the session, too, because it may have been oneself. */
function useSettled() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [usersQuery.queryKey, sessionQuery.queryKey].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
}
