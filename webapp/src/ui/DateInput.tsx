import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { plainDay } from '../words/dates';
import { datesIn, type Limits } from '../words/typedDate';
import { Button } from './Button';
import styles from './DateInput.module.css';
import { askedAbout, type Boxes, boxesOf, dateOf, meanings } from './dateBoxes';
import fieldStyles from './Field.module.css';
import { UNANSWERED, WHICH_DAY } from './unanswered';

const BOXES: { name: keyof Boxes; label: string }[] = [
  { name: 'day', label: 'Day' },
  { name: 'month', label: 'Month' },
  { name: 'year', label: 'Year' },
];

/**
 * A day that one knows, such as a birthday: three boxes, since nobody pages through sixty years of a calendar. A whole
 * date typed or pasted into one of them is spread over all; what can be read in two ways is asked about, once. The value
 * is a date (`1958-07-03`, in part `1958-07` or `1958`), empty, or what was typed, which the server refuses in words.
 */
export function DateInput({
  label,
  hint,
  error,
  optional = false,
  id,
  value,
  onChange,
  ...limits
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  /** Of the first box, where an error leads to. */
  id: string;
  value: string;
  onChange: (value: string) => void;
} & Limits) {
  const own = useId();
  const [boxes, setBoxes] = useState(() => boxesOf(value));
  const [told, setTold] = useState(value);
  const [question, setQuestion] = useState(() => askedAbout(value, limits));
  // Another value than what these boxes told: it was set from outside.
  if (value !== told) {
    setTold(value);
    setBoxes(boxesOf(value));
    setQuestion(askedAbout(value, limits));
  }

  const show = (next: Boxes) => {
    setBoxes(next);
    const date = dateOf(next, limits);
    setTold(date);
    if (date !== value) onChange(date);
  };
  const take = (date: string) => {
    setQuestion([]);
    show(boxesOf(date));
  };
  /** True when it must be asked which date is meant. */
  const settle = (): boolean => {
    const dates = meanings(boxes, limits);
    if (dates.length === 1 && dates[0]) take(dates[0]);
    else setQuestion(dates);
    return dates.length > 1;
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    const dates = datesIn(text, limits);
    // A number alone belongs into the box it is pasted into.
    if (dates.length === 0 || /^\s*\d{1,4}\s*$/.test(text)) return;
    event.preventDefault();
    if (dates.length === 1 && dates[0]) take(dates[0]);
    else {
      show({ day: text.trim(), month: '', year: '' });
      setQuestion(dates);
    }
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && settle()) event.preventDefault();
  };
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ');

  return (
    <fieldset
      className={error ? fieldStyles.faulty : fieldStyles.field}
      data-one-answer
      {...(described ? { 'aria-describedby': described } : {})}
    >
      <legend className={fieldStyles.label}>
        {label}
        {optional && <span className={fieldStyles.optional}> (optional)</span>}
      </legend>
      {hint && (
        <p className={fieldStyles.hint} id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={fieldStyles.error} id={`${own}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      <div className={styles.boxes}>
        {BOXES.map(({ name, label }, index) => (
          <div key={name} className={styles[name]}>
            <label htmlFor={index === 0 ? id : `${own}-${name}`}>{label}</label>
            <input
              id={index === 0 ? id : `${own}-${name}`}
              className={fieldStyles.input}
              inputMode="numeric"
              autoComplete="off"
              maxLength={30}
              value={boxes[name]}
              {...(error ? { 'aria-invalid': true } : {})}
              {...(index === 0 && question.length > 1 ? { [UNANSWERED]: true } : {})}
              onChange={(event) => {
                setQuestion([]);
                show({ ...boxes, [name]: event.target.value });
              }}
              onBlur={settle}
              onKeyDown={enter}
              onPaste={paste}
            />
          </div>
        ))}
      </div>
      <div role="status">
        {question.length > 1 && (
          <div className={styles.question}>
            <p>
              {WHICH_DAY}
              {question.length === 2
                ? `: ${question.map((date) => named(date, question)).join(' or ')}?`
                : '.'}
            </p>
            <div className={styles.answers}>
              {question.map((date) => (
                <Button
                  key={date}
                  small
                  onClick={() => {
                    take(date);
                    document.getElementById(`${own}-year`)?.focus();
                  }}
                >
                  {named(date, question)}
                </Button>
              ))}
            </div>
          </div>
        )}
      </div>
    </fieldset>
  );
}

/** 3 July when the year is not in question, 1958 when only the year is, otherwise all of it. */
function named(date: string, among: string[]): string {
  const same = (from: number, to?: number) =>
    among.every((each) => each.slice(from, to) === date.slice(from, to));
  if (date.length < 10 || same(4)) return date.slice(0, 4);
  return same(0, 4) ? plainDay(date).replace(/ \d{4}$/, '') : plainDay(date);
}
