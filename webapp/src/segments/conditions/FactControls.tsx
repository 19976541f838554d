import { InlineChoice, InlineNumber, InlineText, InlineWord } from '../../ui/Inline';
import { IsControl, type Props } from './IsControl';

export function AgeControls({ condition, onChange }: Props<'age'>) {
  const bound = (part: 'from' | 'to', name: string) => (
    <InlineNumber
      name={name}
      min={0}
      max={150}
      value={condition[part]}
      onChange={(age) => {
        const { [part]: _, ...rest } = condition;
        onChange(age === undefined ? rest : { ...rest, [part]: age });
      }}
    />
  );
  return (
    <>
      <InlineWord>is from</InlineWord>
      {bound('from', 'Youngest age')}
      <InlineWord>to</InlineWord>
      {bound('to', 'Oldest age')}
      <InlineWord>years old</InlineWord>
    </>
  );
}

export function AreaControls({ condition, onChange }: Props<'area'>) {
  return (
    <>
      <IsControl condition={condition} onChange={onChange} yes="is in" no="is not in" />
      <InlineText
        name="Postcode or the start of one, such as EH6"
        placeholder="EH6"
        short
        maxLength={10}
        value={condition.area}
        onChange={(area) => onChange({ ...condition, area })}
      />
    </>
  );
}

const COMPARED = { contains: 'contains', starts: 'starts with', is: 'is' };
const WHETHER_KNOWN = { known: 'is known', unknown: 'is not known' };

export function TextControls({ condition, onChange }: Props<'text'>) {
  const compares = (test: typeof condition.test) => test in COMPARED;
  return (
    <>
      <InlineChoice<typeof condition.test>
        name="How it compares"
        value={condition.test}
        words={condition.fact === 'phone' ? WHETHER_KNOWN : { ...COMPARED, ...WHETHER_KNOWN }}
        onChange={(test) =>
          onChange({
            type: 'text',
            fact: condition.fact,
            test,
            ...(compares(test) && { text: condition.text ?? '' }),
          })
        }
      />
      {compares(condition.test) && (
        <InlineText
          name="Text"
          maxLength={100}
          value={condition.text ?? ''}
          onChange={(text) => onChange({ ...condition, text })}
        />
      )}
    </>
  );
}
