import type { Import } from '../api/generated';
import { FigureRows } from '../ui/Figures';
import { PartsBar } from '../ui/Progress';
import { many, one as oneOf } from '../words/contactWords';
import { count } from '../words/counts';
import { interactionsWords, relationshipsWords } from './imports';
import styles from './Spreadsheets.module.css';

/** All rows of a sheet, by what becomes of them, as a bar and in figures. */
export function CountsOfRows({ one: { counts, plan, state } }: { one: Import }) {
  const { create, fill, same, rejected, repeated, interactions, relationships } = counts;
  const repeats = plan?.fields.some((field) => field === 'interaction' || field === 'related')
    ? 'more about somebody in an earlier row'
    : `${repeated === 1 ? 'appears' : 'appear'} twice in the sheet`;
  return (
    <>
      <PartsBar
        parts={[
          { tone: 'accent', count: create },
          { tone: 'soft', count: fill },
          { tone: 'waiting', count: rejected },
          { tone: 'rest', count: same + repeated },
        ]}
      />
      <FigureRows
        rows={[
          { count: create, words: `new ${create === 1 ? oneOf('person') : many('person')}` },
          { count: fill, words: 'already known, and get something new' },
          { count: same, words: 'already known, with nothing to add' },
          { count: rejected, words: plan?.onlyKnown ? 'left out' : 'cannot be read' },
          { count: repeated, words: repeats },
        ]}
      />
      {interactions > 0 && (
        <p className={styles.said}>
          {interactionsWords(interactions)}{' '}
          {state === 'applied'
            ? interactions === 1
              ? 'is on its page.'
              : 'are on their pages.'
            : interactions === 1
              ? 'goes on its page.'
              : 'go on their pages.'}
        </p>
      )}
      {relationships > 0 && (
        <p className={styles.said}>
          {relationshipsWords(relationships)}{' '}
          {state === 'applied'
            ? `${relationships === 1 ? 'is' : 'are'} on the pages of both.`
            : `${relationships === 1 ? 'goes' : 'go'} on the pages of both.`}
        </p>
      )}
      <p className="visually-hidden">{count(counts.rows, 'row', 'rows')} in all</p>
    </>
  );
}
