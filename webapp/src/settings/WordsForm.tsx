import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { NO_ERRORS, toFormErrors } from '../api/errors';
import type { ContactKind, OwnWord, OwnWords } from '../api/generated';
import { CONTACT_KINDS } from '../people/kindWords';
import { Choices, Pair, TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { STANDARD } from '../words/contactWords';
import { useSaveWords } from './useSaveWords';

const EMPTY: OwnWord = { one: '', many: '' };
/** As the contract has it. */
const LONGEST = 40;

/** Changes what the group calls the kinds of contacts, each with its singular and its plural. */
export function WordsForm({
  words,
  onSaved,
  onCancel,
}: {
  words: OwnWords;
  onSaved: (before: OwnWords) => void;
  onCancel: () => void;
}) {
  const [boxes, setBoxes] = useState<Record<ContactKind, OwnWord>>({
    person: words.person ?? EMPTY,
    organisation: words.organisation ?? EMPTY,
    household: words.household ?? EMPTY,
  });
  const saveWords = useSaveWords();
  const save = useMutation({ mutationFn: () => saveWords(chosen(boxes)), onSuccess: onSaved });
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  const box = (kind: ContactKind, part: keyof OwnWord) => ({
    id: `${kind}-${part}`,
    label: `For ${part === 'one' ? 'one' : 'several'} ${STANDARD[kind][part]}`,
    value: boxes[kind][part],
    error: errors.byField[`${kind}-${part}`],
    maxLength: LONGEST,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) =>
      setBoxes({ ...boxes, [kind]: { ...boxes[kind], [part]: event.target.value } }),
  });
  return (
    <FormCard
      title="Your words"
      errors={errors}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onCancel={onCancel}
    >
      {CONTACT_KINDS.map((kind) => (
        <Choices
          key={kind}
          id={kind}
          legend={`What do you call ${STANDARD[kind].many}?`}
          hint={`Leave both empty to say ${STANDARD[kind].one} and ${STANDARD[kind].many}.`}
        >
          <Pair>
            <TextInput {...box(kind, 'one')} />
            <TextInput {...box(kind, 'many')} />
          </Pair>
        </Choices>
      ))}
    </FormCard>
  );
}

/** What was typed, without the kinds of which nothing was. */
function chosen(boxes: Record<ContactKind, OwnWord>): OwnWords {
  return Object.fromEntries(
    Object.entries(boxes).filter(([, { one, many }]) => one.trim() !== '' || many.trim() !== ''),
  );
}
