import { useQuery } from '@tanstack/react-query';
import { listsQuery } from '../../lists/listsQuery';
import { contactPageQuery } from '../../people/contactQueries';
import { InlineChoice, InlineText } from '../../ui/Inline';
import { aOne } from '../../words/contactWords';
import { SpanControls } from '../SpanControls';
import { IsControl, type Props } from './IsControl';

const ROLES = ['Volunteer', 'Member', 'Client', 'Donor', 'Trustee'];

export function KindControls({ condition, onChange }: Props<'kind'>) {
  return (
    <>
      <IsControl condition={condition} onChange={onChange} />
      <InlineChoice
        name="Kind"
        value={condition.kind}
        words={{ person: aOne('person'), organisation: aOne('organisation'), household: aOne('household') }}
        onChange={(kind) => onChange({ ...condition, kind })}
      />
    </>
  );
}

export function StatusControls({ condition, onChange }: Props<'status'>) {
  return (
    <>
      <IsControl condition={condition} onChange={onChange} />
      <InlineChoice
        name="Status"
        value={condition.status}
        words={{
          deceased: 'has died',
          'moved-away': 'moved away',
          'do-not-contact': 'do not contact',
        }}
        onChange={(status) => onChange({ ...condition, status })}
      />
    </>
  );
}

export function RoleControls({ condition, onChange }: Props<'role'>) {
  const choose = (test: typeof condition.test) => {
    const timed = test === 'started' || test === 'ended';
    onChange({
      type: 'role',
      role: condition.role,
      test,
      ...(timed && { when: condition.when ?? { type: 'this', unit: 'year' } }),
    });
  };
  return (
    <>
      <InlineChoice
        name="Now or when"
        value={condition.test}
        words={{
          now: 'is now',
          past: 'was, and is no longer',
          ever: 'is or was',
          never: 'never was',
          started: 'became',
          ended: 'stopped being',
        }}
        onChange={choose}
      />
      <InlineText
        name="Role"
        placeholder="Volunteer"
        maxLength={100}
        suggestions={ROLES}
        value={condition.role}
        onChange={(role) => onChange({ ...condition, role })}
      />
      {condition.when && (
        <SpanControls span={condition.when} onChange={(when) => onChange({ ...condition, when })} />
      )}
    </>
  );
}

export function TagControls({ condition, onChange }: Props<'tag'>) {
  const known = useQuery({ ...contactPageQuery({ kind: 'person' }), staleTime: 60_000 });
  return (
    <>
      <IsControl condition={condition} onChange={onChange} />
      <InlineText
        name="Tag"
        placeholder="Driver"
        maxLength={40}
        suggestions={(known.data?.tags ?? []).map(({ tag }) => tag)}
        value={condition.tag}
        onChange={(tag) => onChange({ ...condition, tag })}
      />
    </>
  );
}

export function ListControls({ condition, onChange }: Props<'list'>) {
  const lists = useQuery(listsQuery);
  return (
    <>
      <InlineChoice
        name="On it or not"
        value={condition.test}
        words={{ on: 'is on', off: 'is not on', left: 'left by themselves' }}
        onChange={(test) => onChange({ ...condition, test })}
      />
      <InlineChoice
        name="List"
        value={condition.list}
        words={{
          '': 'Choose a list',
          ...Object.fromEntries((lists.data?.lists ?? []).map(({ id, name }) => [id, name])),
        }}
        onChange={(list) => onChange({ ...condition, list })}
      />
    </>
  );
}
