import type { TouchCondition } from '../../api/generated';
import { InlineChoice, InlineNumber } from '../../ui/Inline';
import { SpanControls } from '../SpanControls';
import type { Props } from './IsControl';

export function PermissionControls({ condition, onChange }: Props<'permission'>) {
  return (
    <>
      <InlineChoice
        name="What they said"
        value={condition.said}
        words={{ yes: 'said yes to', no: 'said no to', nothing: 'never said yes or no to' }}
        onChange={(said) => onChange({ ...condition, said })}
      />
      <InlineChoice
        name="What for"
        value={condition.purpose}
        words={{ newsletter: 'newsletters', fundraising: 'fundraising', service: 'service messages' }}
        onChange={(purpose) => onChange({ ...condition, purpose })}
      />
      <InlineChoice
        name="By what"
        value={condition.channel}
        words={{ email: 'by e-mail', post: 'by post', phone: 'by phone', sms: 'by text message' }}
        onChange={(channel) => onChange({ ...condition, channel })}
      />
    </>
  );
}

type Kind = NonNullable<TouchCondition['kinds']>[number];

const KINDS: Record<Kind, string> = {
  call: 'calls',
  visit: 'visits',
  meeting: 'meetings',
  letter: 'letters',
  email: 'e-mails',
  note: 'notes',
};

export function TouchControls({ condition, onChange }: Props<'touch'>) {
  const kinds = condition.kinds ?? [];
  const none = condition.often === 'fewer-than' && condition.times === 1;
  return (
    <>
      <InlineChoice
        name="How often"
        value={none ? 'none' : condition.often}
        words={{ none: 'no', 'at-least': 'at least', 'fewer-than': 'fewer than' }}
        onChange={(often) =>
          onChange(
            often === 'none'
              ? { ...condition, often: 'fewer-than', times: 1 }
              : { ...condition, often, times: none ? 2 : condition.times },
          )
        }
      />
      {!none && (
        <InlineNumber
          name="How many times"
          min={1}
          max={1000}
          value={condition.times || undefined}
          onChange={(times = 0) => onChange({ ...condition, times })}
        />
      )}
      <InlineChoice<Kind | 'any' | 'several'>
        name="Kind of contact"
        value={kinds.length > 1 ? 'several' : (kinds[0] ?? 'any')}
        words={{
          ...(kinds.length > 1 && { several: kinds.map((kind) => KINDS[kind]).join(' or ') }),
          any: 'contact of any kind',
          ...KINDS,
        }}
        onChange={(kind) =>
          kind !== 'several' && onChange({ ...condition, kinds: kind === 'any' ? [] : [kind] })
        }
      />
      <SpanControls span={condition.when} onChange={(when) => onChange({ ...condition, when })} />
    </>
  );
}
