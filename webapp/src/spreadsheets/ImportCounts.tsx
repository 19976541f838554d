import type { Import } from '../api/generated';
import { FigureRows } from '../ui/Figures';
import { PartsBar } from '../ui/Progress';
import { many, one as oneOf } from '../words/contactWords';
import { count } from '../words/counts';

/** All rows of a sheet, by what becomes of them, as a bar and in figures. */
export function CountsOfRows({ one: { counts, plan } }: { one: Import }) {
  const { create, fill, same, rejected, repeated } = counts;
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
          { count: repeated, words: `${repeated === 1 ? 'appears' : 'appear'} twice in the sheet` },
        ]}
      />
      <p className="visually-hidden">{count(counts.rows, 'row', 'rows')} in all</p>
    </>
  );
}
