import type { ImportCounts } from '../api/generated';
import { FigureRows } from '../ui/Figures';
import { PartsBar } from '../ui/Progress';
import { many, one } from '../words/contactWords';
import { count } from '../words/counts';

/** All rows of a sheet, by what becomes of them, as a bar and in figures. */
export function CountsOfRows({ counts }: { counts: ImportCounts }) {
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
          { count: create, words: `new ${create === 1 ? one('person') : many('person')}` },
          { count: fill, words: 'already known, and get something new' },
          { count: same, words: 'already known, with nothing to add' },
          { count: rejected, words: 'cannot be read' },
          { count: repeated, words: `${repeated === 1 ? 'appears' : 'appear'} twice in the sheet` },
        ]}
      />
      <p className="visually-hidden">{count(counts.rows, 'row', 'rows')} in all</p>
    </>
  );
}
