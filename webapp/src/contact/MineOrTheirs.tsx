import type { FormErrors } from '../api/errors';
import type { Contact } from '../api/generated';
import { FACT_WORDS } from '../people/facts';
import type { Choice, Clash } from '../people/mergeFacts';
import { useSession } from '../session/session';
import { Radios } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { bornWords } from '../words/dates';
import { series } from '../words/series';
import { isDate } from '../words/typedDate';
import styles from './cards.module.css';

/** What two people changed at once: mine and theirs of each thing, to choose between. */
export function MineOrTheirs({
  theirs,
  clashes,
  choices,
  errors,
  onChoose,
}: {
  theirs: Contact;
  clashes: Clash[];
  choices: Record<string, Choice>;
  errors: FormErrors;
  onChoose: (at: string, choice: Choice) => void;
}) {
  const { user } = useSession();
  const by = theirs.timeline.find((entry) => entry.type === 'change')?.by;
  const who = by?.name ?? 'Somebody';
  const facts = [...new Set(clashes.map(({ fact }) => FACT_WORDS[fact]))];
  return (
    <>
      <div className={styles.told}>
        <Notice tone="notice" live>
          {by?.id === user.id ? 'You, in another window,' : who} changed {series(facts)} while you were
          typing. Everything else is put together by itself. Nothing is saved until you have chosen.
        </Notice>
      </div>
      {clashes.map(({ at, fact, mine, theirs }) => (
        <Radios<Choice>
          key={at}
          legend={sentence(FACT_WORDS[fact])}
          name={at}
          value={choices[at] ?? ''}
          error={errors.byField[at]}
          choices={[
            { value: 'mine', label: <>Keep mine: {shown(fact, mine)}</> },
            { value: 'theirs', label: <>Take theirs: {shown(fact, theirs)}</> },
          ]}
          onChange={(choice) => onChoose(at, choice)}
        />
      ))}
    </>
  );
}

function shown(fact: Clash['fact'], words: string): string {
  return fact === 'born' && isDate(words) ? bornWords(words) : words;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
