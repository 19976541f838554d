import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactPage } from '../api/generated';
import { listsQuery } from '../lists/listsQuery';
import { segmentsQuery } from '../segments/segmentQueries';
import { LinkButton } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { Select } from '../ui/Field';
import styles from './ContactsPage.module.css';
import { STATUSES } from './factWords';
import type { KindWords } from './kindWords';

/** More chips than this would hide the people below them. */
const FIRST_TAGS = 8;

/** Chips for the tags in use, and what else narrows a list of contacts: on a phone, once it is asked for. */
export function ContactFilters({
  page,
  words,
  chosen,
  onChoose,
}: {
  page: ContactPage;
  words: KindWords;
  chosen: Record<string, string>;
  onChoose: (filter: Record<string, string>) => void;
}) {
  const { list = '', tag: chosenTag = '', role = '', status = '', segment = '' } = chosen;
  const lists = useQuery(listsQuery);
  const segments = useQuery(segmentsQuery);
  const tags = page.tags.some(({ tag }) => tag === chosenTag)
    ? page.tags
    : [...(chosenTag ? [{ tag: chosenTag, count: page.total }] : []), ...page.tags];
  const [allTags, setAllTags] = useState(false);
  const [narrowing, setNarrowing] = useState(false);
  const narrowed = narrowing || [role, list, segment, status].some(Boolean);
  const first = allTags ? tags : tags.filter(({ tag }, index) => index < FIRST_TAGS || tag === chosenTag);
  const all = Object.keys(chosen).length === 0 ? page.total : undefined;
  return (
    <div className={styles.filters}>
      <Chips
        label="Show only"
        value={chosenTag}
        choices={[
          { value: '', label: words.all, count: all },
          ...first.map(({ tag, count }) => ({ value: tag, label: tag, count })),
        ]}
        onChange={(tag) => onChoose({ ...chosen, tag })}
      />
      <div className={styles.further}>
        {first.length < tags.length && (
          <LinkButton onClick={() => setAllTags(true)}>Show all {tags.length} tags</LinkButton>
        )}
        {!narrowed && (
          <span className={styles.narrow}>
            <LinkButton onClick={() => setNarrowing(true)}>Narrow the list</LinkButton>
          </span>
        )}
      </div>
      <div className={styles.selects} data-shown={narrowed}>
        {page.roles.length > 0 || role ? (
          <Select
            label="Who are"
            value={role}
            onChange={(event) => onChoose({ ...chosen, role: event.target.value })}
          >
            <option value="">Anything to us</option>
            {[...new Set([...page.roles, ...(role ? [role] : [])])].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        ) : null}
        {lists.data && lists.data.lists.length > 0 && (
          <Select
            label="On the list"
            value={list}
            onChange={(event) => onChoose({ ...chosen, list: event.target.value })}
          >
            <option value="">Any list, or none</option>
            {lists.data.lists.map((list) => (
              <option key={list.id} value={list.id}>
                {list.name}
              </option>
            ))}
          </Select>
        )}
        {segments.data && segments.data.segments.length > 0 && (
          <Select
            label="In the segment"
            value={segment}
            onChange={(event) => onChoose({ ...chosen, segment: event.target.value })}
          >
            <option value="">Any segment, or none</option>
            {segments.data.segments.map((segment) => (
              <option key={segment.id} value={segment.id}>
                {segment.name}
              </option>
            ))}
          </Select>
        )}
        <Select
          label="Status"
          value={status}
          onChange={(event) => onChoose({ ...chosen, status: event.target.value })}
        >
          <option value="">Any, or none</option>
          {STATUSES.map(({ status, words }) => (
            <option key={status} value={status}>
              {words}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
