import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportDiffering } from '../api/generated';
import { factName } from '../contact/changeWords';
import { fieldsQuery } from '../fields/fieldsQuery';
import { useOwnNames } from '../fields/useOwnNames';
import { LinkButton } from '../ui/Button';
import { Select } from '../ui/Field';
import {
  cellTreatment,
  type Decisions,
  decidedCell,
  MOST_CELLS,
  TREATMENT_WORDS,
  type Treatment,
  waysWith,
} from './differences';
import { Examples, inLine } from './Examples';
import styles from './Spreadsheets.module.css';

/** Examples of rows that say something else, and the way to decide for each of them alone. */
export function RowByRow({
  differing,
  chosen,
  onChoose,
}: {
  differing: ImportDiffering;
  chosen: Decisions;
  onChoose: (next: Decisions) => void;
}) {
  const [open, setOpen] = useState(false);
  const names = useOwnNames();
  const own = useQuery(fieldsQuery).data?.fields ?? [];
  const { fact, newer, examples } = differing;
  const ways = waysWith(fact, own);
  const mayDecide = ways.length > 0 && examples.length > 0 && chosen.cells.length < MOST_CELLS;
  if (!open || !mayDecide) {
    return (
      <>
        <Examples differing={differing} />
        {mayDecide && (
          <p className={styles.why}>
            <LinkButton onClick={() => setOpen(true)}>
              Decide row by row<span className="visually-hidden">: {factName(fact, names)}</span>
            </LinkButton>
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <div className={styles.cells}>
        {examples.map(({ row, name, record, sheet }) => (
          <Select
            key={row}
            id={`cell-${newer ?? 'both'}-${row}-${fact.replace('/', '-')}`}
            beside
            label={name}
            hint={
              <>
                {inLine(record)} <span aria-hidden="true">→</span>
                <span className="visually-hidden">, in the sheet</span> {inLine(sheet)}
              </>
            }
            value={cellTreatment(chosen.cells, row, fact) ?? ''}
            onChange={(event) =>
              onChoose({
                ...chosen,
                cells: decidedCell(chosen.cells, { row, fact }, toTreatment(event.target.value)),
              })
            }
          >
            <option value="">As for all</option>
            {ways.map((way) => (
              <option key={way} value={way}>
                {TREATMENT_WORDS[way]}
              </option>
            ))}
          </Select>
        ))}
      </div>
      <p className={styles.why}>
        {differing.count > examples.length
          ? 'Check again with these choices, and the next rows come up. '
          : 'Check again with these choices. '}
        <LinkButton onClick={() => setOpen(false)}>Close</LinkButton>
      </p>
    </>
  );
}

function toTreatment(value: string): Treatment | undefined {
  return value === '' ? undefined : (value as Treatment);
}

/** What was decided for single rows, each with its way back. Nothing where nothing was. */
export function DecidedRows({
  chosen,
  onChoose,
}: {
  chosen: Decisions;
  onChoose: (next: Decisions) => void;
}) {
  const names = useOwnNames();
  if (chosen.cells.length === 0) return null;
  const cells = [...chosen.cells].sort((one, other) => one.row - other.row);
  return (
    <>
      <h3 className={styles.place}>Decided row by row</h3>
      <ul className={styles.alone}>
        {cells.map(({ row, fact, treatment }) => {
          const said = `Row ${row}, ${factName(fact, names)}: ${TREATMENT_WORDS[treatment]}`;
          return (
            <li key={`${row} ${fact}`}>
              {said}{' '}
              <LinkButton
                onClick={() =>
                  onChoose({ ...chosen, cells: decidedCell(chosen.cells, { row, fact }, undefined) })
                }
              >
                As for all<span className="visually-hidden">: {said}</span>
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
