import { useQuery } from '@tanstack/react-query';
import type { OwnField, OwnTest } from '../../api/generated';
import { fieldsQuery } from '../../fields/fieldsQuery';
import { InlineChoice, InlineText, InlineWord } from '../../ui/Inline';
import { SpanControls } from '../SpanControls';
import type { Props } from './IsControl';
import { asked, type Question, questionOf, questionsOf } from './ownTests';

/** What is asked of one of the group's own fields: what can be, hangs on what its answers look like. */
export function OwnControls({ condition, onChange }: Props<'own'>) {
  const { data } = useQuery(fieldsQuery);
  const field = data?.fields.find(({ id }) => id === condition.field);
  const { asks } = condition;
  const change = (asks: OwnTest) => onChange({ ...condition, asks });
  return (
    <>
      <InlineChoice<Question>
        name="What is asked of it"
        value={questionOf(asks)}
        words={questionsOf(field, asks)}
        onChange={(question) => change(asked(question, asks, field))}
      />
      <AnswerControls {...{ asks, field, onChange: change }} />
    </>
  );
}

function AnswerControls({
  asks,
  field,
  onChange,
}: {
  asks: OwnTest;
  field: OwnField | undefined;
  onChange: (asks: OwnTest) => void;
}) {
  switch (asks.type) {
    case 'filled':
    case 'yes-no':
      return null;
    case 'text':
      return (
        <InlineText
          name="Text"
          maxLength={100}
          value={asks.text}
          onChange={(text) => onChange({ ...asks, text })}
        />
      );
    case 'number':
      return (
        <>
          <Bound part="from" name="Least" {...{ asks, onChange }} />
          <InlineWord>to</InlineWord>
          <Bound part="to" name="Most" {...{ asks, onChange }} />
        </>
      );
    case 'date':
      return <SpanControls span={asks.when} onChange={(when) => onChange({ ...asks, when })} />;
    case 'choice':
      return (
        <InlineChoice
          name="Answer"
          value={asks.choices.join('\n')}
          words={{
            ...(asks.choices.length === 0 && { '': 'Choose an answer' }),
            ...Object.fromEntries((field?.choices ?? []).map((choice) => [choice, choice])),
            ...(asks.choices.length > 0 && { [asks.choices.join('\n')]: asks.choices.join(' or ') }),
          }}
          onChange={(choice) => onChange({ ...asks, choices: [choice] })}
        />
      );
  }
}

function Bound({
  part,
  name,
  asks,
  onChange,
}: {
  part: 'from' | 'to';
  name: string;
  asks: Extract<OwnTest, { type: 'number' }>;
  onChange: (asks: OwnTest) => void;
}) {
  return (
    <InlineText
      name={name}
      short
      maxLength={20}
      inputMode="decimal"
      value={asks[part] ?? ''}
      onChange={(typed) => {
        const { [part]: _, ...rest } = asks;
        onChange(typed === '' ? rest : { ...rest, [part]: typed });
      }}
    />
  );
}
