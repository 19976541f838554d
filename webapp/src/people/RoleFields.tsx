import { LinkButton } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { Pair, TextInput } from '../ui/Field';
import type { FactFieldsProps } from './FactFields';
import styles from './FactFields.module.css';
import { ROLE_NAMES, RoleNames } from './RoleNames';

const NO_ROLE = { name: '', since: '', until: '' };

/** What they are to the group, each from a day to a day. */
export function RoleFields({ boxes, onChange, errors }: FactFieldsProps) {
  const shown = boxes.roles.length > 0 ? boxes.roles : [NO_ROLE];
  const put = (at: number, part: Partial<typeof NO_ROLE>) =>
    onChange({
      ...boxes,
      roles: shown.map((role, index) => (index === at ? { ...role, ...part } : role)),
    });
  return (
    <>
      {shown.map((role, index) => {
        const named = role.name.trim() || `role ${index + 1}`;
        const box = (part: keyof typeof NO_ROLE) => ({
          id: `roles-${index}-${part}`,
          value: role[part],
          error: errors.byField[`roles-${index}-${part}`],
          autoComplete: 'off',
          onChange: (event: { target: { value: string } }) => put(index, { [part]: event.target.value }),
        });
        const day = (part: 'since' | 'until') => ({
          ...box(part),
          onChange: (day: string) => put(index, { [part]: day }),
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a role is where it stands.
          <div key={index}>
            <TextInput
              {...box('name')}
              label={index === 0 ? 'Role' : `Role ${index + 1}`}
              {...(index === 0 ? { hint: 'Member, volunteer, client, donor, trustee: your own words' } : {})}
              list={ROLE_NAMES}
            />
            <Pair>
              <DateInput {...day('since')} label={`${capital(named)} since`} optional />
              <DateInput {...day('until')} label={`${capital(named)} until`} optional />
            </Pair>
          </div>
        );
      })}
      <RoleNames />
      {shown.at(-1)?.name.trim() && shown.length < 50 && (
        <p className={styles.another}>
          <LinkButton onClick={() => onChange({ ...boxes, roles: [...shown, NO_ROLE] })}>
            Add another role
          </LinkButton>
        </p>
      )}
    </>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
