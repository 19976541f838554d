import type { Role } from '../api/generated';
import { ROLE_WORDS } from '../session/session';
import { Radios } from '../ui/Field';

const ROLES: Role[] = ['viewer', 'contributor', 'coordinator', 'owner'];

/** The four roles, each with what it may do. */
export function RoleRadios({
  value,
  onChange,
  error,
}: {
  value: Role;
  onChange: (role: Role) => void;
  error?: string | undefined;
}) {
  return (
    <Radios
      legend="What may they do?"
      name="role"
      value={value}
      choices={ROLES.map((role) => ({
        value: role,
        label: ROLE_WORDS[role].name,
        hint: ROLE_WORDS[role].may,
      }))}
      onChange={onChange}
      error={error}
    />
  );
}
