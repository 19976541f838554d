import type { DaySpan } from '../api/generated';
import { InlineInput, InlineNumber, InlineSelect, InlineWord } from '../ui/Inline';

const UNITS = ['day', 'week', 'month', 'year'] as const;

/** How a span of time is chosen: its kind, and what that kind needs. */
export function SpanControls({
  span,
  dates = false,
  onChange,
}: {
  span: DaySpan;
  /** Only days of the calendar make sense: a birth date. */
  dates?: boolean;
  onChange: (span: DaySpan) => void;
}) {
  return (
    <>
      {!dates && (
        <InlineSelect
          name="When"
          value={span.type === 'this' ? `this-${span.unit}` : span.type}
          onChange={(event) => onChange(blank(event.target.value))}
        >
          <option value="last">in the last</option>
          <option value="this-month">this month</option>
          <option value="this-year">this year</option>
          <option value="this-week">this week</option>
          <option value="this-day">today</option>
          <option value="between">between two days</option>
        </InlineSelect>
      )}
      {span.type === 'last' && (
        <>
          <InlineNumber
            name="How many"
            min={1}
            max={1000}
            value={span.amount || undefined}
            onChange={(amount = 0) => onChange({ ...span, amount })}
          />
          <InlineSelect
            name="Days, weeks, months or years"
            value={span.unit}
            onChange={(event) => onChange({ ...span, unit: event.target.value as typeof span.unit })}
          >
            {UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {span.amount === 1 ? unit : `${unit}s`}
              </option>
            ))}
          </InlineSelect>
        </>
      )}
      {span.type === 'between' && (
        <>
          <InlineWord>from</InlineWord>
          <InlineInput
            name="First day"
            type="date"
            value={span.from ?? ''}
            onChange={(event) => onChange(between(event.target.value, span.to))}
          />
          <InlineWord>to</InlineWord>
          <InlineInput
            name="Last day"
            type="date"
            value={span.to ?? ''}
            onChange={(event) => onChange(between(span.from, event.target.value))}
          />
        </>
      )}
    </>
  );
}

function blank(type: string): DaySpan {
  if (type === 'last') return { type, amount: 6, unit: 'month' };
  if (type === 'between') return { type };
  const unit = UNITS.find((each) => type === `this-${each}`) ?? 'year';
  return { type: 'this', unit };
}

function between(from: string | undefined, to: string | undefined): DaySpan {
  return { type: 'between', ...(from && { from }), ...(to && { to }) };
}
