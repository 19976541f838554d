import type { FormErrors } from '../api/errors';
import type { RelationshipTerms } from '../api/generated';
import { DateInput } from '../ui/DateInput';
import { TextInput } from '../ui/Field';

/** Terms as boxes of a form hold them: an empty box is an empty text. */
export type TermsBoxes = Required<RelationshipTerms>;

export function toBoxes({ start = '', end = '', note = '' }: RelationshipTerms): TermsBoxes {
  return { start, end, note };
}

export function toTerms({ start, end, note }: TermsBoxes): RelationshipTerms {
  return { ...(start && { start }), ...(end && { end }), ...(note.trim() && { note }) };
}

/** Since when, until when, and a note. */
export function TermsFields({
  boxes,
  errors,
  onChange,
}: {
  boxes: TermsBoxes;
  errors: FormErrors;
  onChange: (boxes: TermsBoxes) => void;
}) {
  const day = (name: 'start' | 'end') => ({
    id: name,
    value: boxes[name],
    error: errors.byField[name],
    onChange: (value: string) => onChange({ ...boxes, [name]: value }),
  });
  return (
    <>
      <DateInput {...day('start')} label="Since when?" hint="For example 27 3 2020" optional />
      <DateInput {...day('end')} label="Until when?" hint="Leave it empty while it goes on" optional />
      <TextInput
        id="note"
        label="Note"
        hint="Such as: on Tuesdays"
        autoComplete="off"
        value={boxes.note}
        error={errors.byField.note}
        onChange={(event) => onChange({ ...boxes, note: event.target.value })}
        optional
      />
    </>
  );
}
