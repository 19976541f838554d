import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type {
  AgeCondition,
  ContactKind,
  ListCondition,
  PermissionCondition,
  RoleCondition,
  StatusCondition,
  TextCondition,
  TouchCondition,
} from '../api/generated';
import { listsQuery } from '../lists/listsQuery';
import { contactPageQuery } from '../people/contactQueries';
import { InlineInput, InlineSelect, InlineWord } from '../ui/Inline';
import type { Condition } from './draft';
import { SpanControls } from './SpanControls';

type Props<C> = { condition: C; onChange: (condition: C) => void };

/** What stands behind the first box of a row: it reads on as a sentence. */
export function ConditionControls({ condition, onChange }: Props<Condition>) {
  switch (condition.type) {
    case 'role':
      return <RoleControls {...{ condition, onChange }} />;
    case 'tag':
      return <TagControls {...{ condition, onChange }} />;
    case 'list':
      return <ListControls {...{ condition, onChange }} />;
    case 'kind':
      return (
        <>
          <Is condition={condition} onChange={onChange} />
          <InlineSelect
            name="Kind"
            value={condition.kind}
            onChange={(event) => onChange({ ...condition, kind: event.target.value as ContactKind })}
          >
            <option value="person">a person</option>
            <option value="organisation">an organisation</option>
            <option value="household">a household</option>
          </InlineSelect>
        </>
      );
    case 'status':
      return (
        <>
          <Is condition={condition} onChange={onChange} />
          <InlineSelect
            name="Status"
            value={condition.status}
            onChange={(event) =>
              onChange({ ...condition, status: event.target.value as StatusCondition['status'] })
            }
          >
            <option value="deceased">has died</option>
            <option value="moved-away">moved away</option>
            <option value="do-not-contact">do not contact</option>
          </InlineSelect>
        </>
      );
    case 'mailable':
      return <Is condition={condition} onChange={onChange} yes="yes" no="no" />;
    case 'permission':
      return <PermissionControls {...{ condition, onChange }} />;
    case 'touch':
      return <TouchControls {...{ condition, onChange }} />;
    case 'added':
      return <SpanControls span={condition.when} onChange={(when) => onChange({ ...condition, when })} />;
    case 'born':
      return (
        <SpanControls span={condition.when} dates onChange={(when) => onChange({ ...condition, when })} />
      );
    case 'age':
      return <AgeControls {...{ condition, onChange }} />;
    case 'area':
      return (
        <>
          <Is condition={condition} onChange={onChange} yes="is in" no="is not in" />
          <InlineInput
            name="Postcode or the start of one, such as EH6"
            placeholder="EH6"
            short
            maxLength={10}
            autoComplete="off"
            value={condition.area}
            onChange={(event) => onChange({ ...condition, area: event.target.value })}
          />
        </>
      );
    case 'text':
      return <TextControls {...{ condition, onChange }} />;
  }
}

function Is<C extends Condition & { is: boolean }>({
  condition,
  onChange,
  yes = 'is',
  no = 'is not',
}: {
  condition: C;
  onChange: (condition: C) => void;
  yes?: string;
  no?: string;
}) {
  return (
    <InlineSelect
      name="Is or is not"
      value={condition.is ? 'yes' : 'no'}
      onChange={(event) => onChange({ ...condition, is: event.target.value === 'yes' })}
    >
      <option value="yes">{yes}</option>
      <option value="no">{no}</option>
    </InlineSelect>
  );
}

function RoleControls({ condition, onChange }: Props<RoleCondition>) {
  const suggestions = useId();
  const choose = (test: RoleCondition['test']) => {
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
      <InlineSelect
        name="Now or when"
        value={condition.test}
        onChange={(event) => choose(event.target.value as RoleCondition['test'])}
      >
        <option value="now">is now</option>
        <option value="past">was, and is no longer</option>
        <option value="ever">is or was</option>
        <option value="never">never was</option>
        <option value="started">became</option>
        <option value="ended">stopped being</option>
      </InlineSelect>
      <InlineInput
        name="Role"
        placeholder="Volunteer"
        maxLength={100}
        autoComplete="off"
        list={suggestions}
        value={condition.role}
        onChange={(event) => onChange({ ...condition, role: event.target.value })}
      />
      <datalist id={suggestions}>
        {['Volunteer', 'Member', 'Client', 'Donor', 'Trustee'].map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
      {condition.when && (
        <SpanControls span={condition.when} onChange={(when) => onChange({ ...condition, when })} />
      )}
    </>
  );
}

function TagControls({ condition, onChange }: Props<Extract<Condition, { type: 'tag' }>>) {
  const suggestions = useId();
  const known = useQuery({ ...contactPageQuery({ kind: 'person' }), staleTime: 60_000 });
  return (
    <>
      <Is condition={condition} onChange={onChange} />
      <InlineInput
        name="Tag"
        placeholder="Driver"
        maxLength={40}
        autoComplete="off"
        list={suggestions}
        value={condition.tag}
        onChange={(event) => onChange({ ...condition, tag: event.target.value })}
      />
      <datalist id={suggestions}>
        {(known.data?.tags ?? []).map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}

function ListControls({ condition, onChange }: Props<ListCondition>) {
  const lists = useQuery(listsQuery);
  return (
    <>
      <InlineSelect
        name="On it or not"
        value={condition.test}
        onChange={(event) => onChange({ ...condition, test: event.target.value as ListCondition['test'] })}
      >
        <option value="on">is on</option>
        <option value="off">is not on</option>
        <option value="left">left by themselves</option>
      </InlineSelect>
      <InlineSelect
        name="List"
        value={condition.list}
        onChange={(event) => onChange({ ...condition, list: event.target.value })}
      >
        <option value="">Choose a list</option>
        {(lists.data?.lists ?? []).map((list) => (
          <option key={list.id} value={list.id}>
            {list.name}
          </option>
        ))}
      </InlineSelect>
    </>
  );
}

function PermissionControls({ condition, onChange }: Props<PermissionCondition>) {
  return (
    <>
      <InlineSelect
        name="What they said"
        value={condition.said}
        onChange={(event) => onChange({ ...condition, said: event.target.value as typeof condition.said })}
      >
        <option value="yes">said yes to</option>
        <option value="no">said no to</option>
        <option value="nothing">never said yes or no to</option>
      </InlineSelect>
      <InlineSelect
        name="What for"
        value={condition.purpose}
        onChange={(event) =>
          onChange({ ...condition, purpose: event.target.value as typeof condition.purpose })
        }
      >
        <option value="newsletter">newsletters</option>
        <option value="fundraising">fundraising</option>
        <option value="service">service messages</option>
      </InlineSelect>
      <InlineSelect
        name="By what"
        value={condition.channel}
        onChange={(event) =>
          onChange({ ...condition, channel: event.target.value as typeof condition.channel })
        }
      >
        <option value="email">by e-mail</option>
        <option value="post">by post</option>
        <option value="phone">by phone</option>
        <option value="sms">by text message</option>
      </InlineSelect>
    </>
  );
}

const KINDS = [
  ['', 'contact of any kind'],
  ['call', 'calls'],
  ['visit', 'visits'],
  ['meeting', 'meetings'],
  ['letter', 'letters'],
  ['email', 'e-mails'],
  ['note', 'notes'],
] as const;

function TouchControls({ condition, onChange }: Props<TouchCondition>) {
  const kinds = condition.kinds ?? [];
  const none = condition.often === 'fewer-than' && condition.times === 1;
  return (
    <>
      <InlineSelect
        name="How often"
        value={none ? 'none' : condition.often}
        onChange={(event) =>
          onChange(
            event.target.value === 'none'
              ? { ...condition, often: 'fewer-than', times: 1 }
              : {
                  ...condition,
                  often: event.target.value as TouchCondition['often'],
                  times: none ? 2 : condition.times,
                },
          )
        }
      >
        <option value="none">no</option>
        <option value="at-least">at least</option>
        <option value="fewer-than">fewer than</option>
      </InlineSelect>
      {!none && (
        <InlineInput
          name="How many times"
          short
          type="number"
          inputMode="numeric"
          min={1}
          max={1000}
          value={condition.times || ''}
          onChange={(event) => onChange({ ...condition, times: Math.trunc(Number(event.target.value)) })}
        />
      )}
      <InlineSelect
        name="Kind of contact"
        value={kinds.length > 1 ? 'several' : (kinds[0] ?? '')}
        onChange={(event) => {
          const kind = event.target.value as NonNullable<TouchCondition['kinds']>[number] | '';
          onChange({ ...condition, kinds: kind === '' ? [] : [kind] });
        }}
      >
        {kinds.length > 1 && <option value="several">{kinds.join(' or ')}</option>}
        {KINDS.map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </InlineSelect>
      <SpanControls span={condition.when} onChange={(when) => onChange({ ...condition, when })} />
    </>
  );
}

function AgeControls({ condition, onChange }: Props<AgeCondition>) {
  const change = (part: 'from' | 'to', typed: string) => {
    const { [part]: _, ...rest } = condition;
    onChange(typed === '' ? rest : { ...rest, [part]: Math.trunc(Number(typed)) });
  };
  return (
    <>
      <InlineWord>is from</InlineWord>
      <InlineInput
        name="Youngest age"
        short
        type="number"
        inputMode="numeric"
        min={0}
        max={150}
        value={condition.from ?? ''}
        onChange={(event) => change('from', event.target.value)}
      />
      <InlineWord>to</InlineWord>
      <InlineInput
        name="Oldest age"
        short
        type="number"
        inputMode="numeric"
        min={0}
        max={150}
        value={condition.to ?? ''}
        onChange={(event) => change('to', event.target.value)}
      />
      <InlineWord>years old</InlineWord>
    </>
  );
}

function TextControls({ condition, onChange }: Props<TextCondition>) {
  const compares = condition.test !== 'known' && condition.test !== 'unknown';
  const choose = (test: TextCondition['test']) => {
    const withText = test !== 'known' && test !== 'unknown';
    onChange({
      type: 'text',
      fact: condition.fact,
      test,
      ...(withText && { text: condition.text ?? '' }),
    });
  };
  return (
    <>
      <InlineSelect
        name="How it compares"
        value={condition.test}
        onChange={(event) => choose(event.target.value as TextCondition['test'])}
      >
        {condition.fact !== 'phone' && (
          <>
            <option value="contains">contains</option>
            <option value="starts">starts with</option>
            <option value="is">is</option>
          </>
        )}
        <option value="known">is known</option>
        <option value="unknown">is not known</option>
      </InlineSelect>
      {compares && (
        <InlineInput
          name="Text"
          maxLength={100}
          autoComplete="off"
          value={condition.text ?? ''}
          onChange={(event) => onChange({ ...condition, text: event.target.value })}
        />
      )}
    </>
  );
}
