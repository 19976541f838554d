import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { RuleJoin } from '../api/generated';
import { fieldsQuery } from '../fields/fieldsQuery';
import { Button } from '../ui/Button';
import { InlineRow, InlineSelect, InlineWord } from '../ui/Inline';
import { aboutOf, aboutWith, blankOf, isOffered, labelOf } from './choices';
import { ConditionControls } from './conditions/ConditionControls';
import {
  added,
  DEEPEST,
  type DraftGroup,
  type DraftPart,
  type DraftRow,
  group,
  isGroup,
  joined,
  MOST_CONDITIONS,
  replaced,
  row,
  rowsOf,
} from './draft';
import styles from './RuleBuilder.module.css';

const JOIN_WORDS: Record<RuleJoin, { all: string; between: string }> = {
  all: { all: 'all of these', between: 'and' },
  any: { all: 'at least one of these', between: 'or' },
  none: { all: 'none of these', between: 'or' },
};

type Editing = {
  draft: DraftGroup;
  onChange: (draft: DraftGroup) => void;
  /** Leads the focus to what was added, and to where one goes on after something was removed. */
  focus: RefObject<number | string | undefined>;
};

/** A rule in words: rows that read like sentences, and groups of them joined by and, or, not. */
export function RuleBuilder({
  draft,
  onChange,
}: {
  draft: DraftGroup;
  onChange: (draft: DraftGroup) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const focus = useRef<number | string | undefined>(undefined);
  useEffect(() => {
    const key = focus.current;
    if (key === undefined) return;
    focus.current = undefined;
    box.current?.querySelector<HTMLElement>(`[data-part="${key}"]`)?.focus();
  });
  return (
    <div ref={box}>
      <GroupRows group={draft} depth={1} editing={{ draft, onChange, focus }} />
    </div>
  );
}

function GroupRows({ group: own, depth, editing }: { group: DraftGroup; depth: number; editing: Editing }) {
  const { draft, onChange, focus } = editing;
  const full = rowsOf(draft).length >= MOST_CONDITIONS;
  const add = (part: DraftPart, at: number) => {
    focus.current = at;
    onChange(added(draft, own.key, part));
  };
  return (
    <>
      <InlineRow>
        <InlineWord>{depth === 1 ? 'Everyone of whom' : 'of whom'}</InlineWord>
        <InlineSelect
          name="How many of these must be so"
          value={own.join}
          data-part={depth === 1 ? undefined : own.key}
          onChange={(event) => onChange(joined(draft, own.key, event.target.value as RuleJoin))}
        >
          {(['all', 'any', 'none'] as const).map((join) => (
            <option key={join} value={join}>
              {JOIN_WORDS[join].all}
            </option>
          ))}
        </InlineSelect>
        <InlineWord>{own.join === 'all' ? 'are true:' : 'is true:'}</InlineWord>
      </InlineRow>
      <ul className={styles.parts}>
        {own.parts.map((part, index) => (
          <li key={part.key} className={styles.part}>
            {index > 0 && <span className={styles.between}>{JOIN_WORDS[own.join].between}</span>}
            {isGroup(part) ? (
              <fieldset className={styles.group}>
                <legend className="visually-hidden">Group {index + 1}</legend>
                <GroupRows group={part} depth={depth + 1} editing={editing} />
                <RemoveButton part={part} of={own} editing={editing}>
                  Remove this group
                </RemoveButton>
              </fieldset>
            ) : (
              <ConditionRow row={part} of={own} editing={editing} number={index + 1} />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <Button
          small
          icon="plus"
          disabled={full}
          data-part={`add-${own.key}`}
          onClick={() => {
            const next = row(blankOf('role'));
            add(next, next.key);
          }}
        >
          Add a condition
        </Button>
        {depth < DEEPEST && (
          <Button
            small
            look="quiet"
            icon="plus"
            disabled={full}
            onClick={() => {
              const next = group(own.join === 'any' ? 'all' : 'any', [row(blankOf('role'))]);
              add(next, next.key);
            }}
          >
            Add a group
          </Button>
        )}
      </div>
    </>
  );
}

function ConditionRow({
  row: own,
  of,
  editing,
  number,
}: {
  row: DraftRow;
  of: DraftGroup;
  editing: Editing;
  number: number;
}) {
  const { draft, onChange, focus } = editing;
  const change = (condition: DraftRow['condition']) =>
    onChange(replaced(draft, own.key, { ...own, condition }));
  const { data } = useQuery(fieldsQuery);
  const fields = data?.fields ?? [];
  const groups = aboutWith(fields);
  const label = labelOf(own.condition, fields);
  return (
    <fieldset className={styles.row}>
      <legend className="visually-hidden">
        Condition {number}: {label}
      </legend>
      <InlineRow>
        <InlineSelect
          name="What it is about"
          wide={own.condition.type === 'own' || own.condition.type === 'related'}
          value={aboutOf(own.condition)}
          data-part={own.key}
          onChange={(event) => {
            focus.current = own.key;
            change(blankOf(event.target.value, groups));
          }}
        >
          {groups.map(({ legend, choices }) => (
            <optgroup key={legend} label={legend}>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
          {!isOffered(own.condition, groups) && <option value={aboutOf(own.condition)}>{label}</option>}
        </InlineSelect>
        <ConditionControls condition={own.condition} onChange={change} />
      </InlineRow>
      <RemoveButton part={own} of={of} editing={editing}>
        Remove<span className="visually-hidden"> condition {number}</span>
      </RemoveButton>
    </fieldset>
  );
}

function RemoveButton({
  part,
  of,
  editing: { draft, onChange, focus },
  children,
}: {
  part: DraftPart;
  of: DraftGroup;
  editing: Editing;
  children: ReactNode;
}) {
  return (
    <Button
      small
      look="quiet"
      icon="cross"
      onClick={() => {
        const at = of.parts.indexOf(part);
        focus.current = (of.parts[at + 1] ?? of.parts[at - 1])?.key ?? `add-${of.key}`;
        onChange(replaced(draft, part.key, undefined));
      }}
    >
      {children}
    </Button>
  );
}
