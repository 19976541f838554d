/** The id of what is offered. */
export const ROLE_NAMES = 'role-names';

/** Offers the roles that most groups have; any other word is as good. */
export function RoleNames() {
  return (
    <datalist id={ROLE_NAMES}>
      {['Member', 'Volunteer', 'Client', 'Donor', 'Trustee'].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
