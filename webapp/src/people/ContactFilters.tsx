import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactPage } from '../api/generated';
import { listsQuery } from '../lists/listsQuery';
import { segmentsQuery } from '../segments/segmentQueries';
import { LinkButton } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { Select } from '../ui/Field';
import styles from './ContactsPage.module.css';
import type { KindWords } from './kindWords';

/** More chips than this would hide the people below them. */
const FIRST_TAGS = 8;

/** Chips for the tags in use, and a choice of lists. */
export function ContactFilters({
  page,
  words,
  chosen,
  onChoose,
}: {
  page: ContactPage;
  words: KindWords;
  chosen: { list: string; tag: string; segment: string };
  onChoose: (part: { list?: string; tag?: string; segment?: string }) => void;
}) {
  const lists = useQuery(listsQuery);
  const segments = useQuery(segmentsQuery);
  const tags = page.tags.some(({ tag }) => tag === chosen.tag)
    ? page.tags
    : [...(chosen.tag ? [{ tag: chosen.tag, count: page.total }] : []), ...page.tags];
  const [allTags, setAllTags] = useState(false);
  const first = allTags ? tags : tags.filter(({ tag }, index) => index < FIRST_TAGS || tag === chosen.tag);
  const all = Object.values(chosen).every((value) => value === '') ? page.total : undefined;
  return (
    <div className={styles.filters}>
      <Chips
        label="Show only"
        value={chosen.tag}
        choices={[
          { value: '', label: words.all, count: all },
          ...first.map(({ tag, count }) => ({ value: tag, label: tag, count })),
        ]}
        onChange={(tag) => onChoose({ tag })}
      />
      {first.length < tags.length && (
        <p>
          <LinkButton onClick={() => setAllTags(true)}>Show all {tags.length} tags</LinkButton>
        </p>
      )}
      <div className={styles.choices}>
        {lists.data && lists.data.lists.length > 0 && (
          <div className={styles.list}>
            <Select
              label="On the list"
              value={chosen.list}
              onChange={(event) => onChoose({ list: event.target.value })}
            >
              <option value="">Any list, or none</option>
              {lists.data.lists.map((list) => (
                <option key={list.id} value={list.id}>
                  {list.name}
                </option>
              ))}
            </Select>
          </div>
        )}
        {segments.data && segments.data.segments.length > 0 && (
          <div className={styles.list}>
            <Select
              label="In the segment"
              value={chosen.segment}
              onChange={(event) => onChoose({ segment: event.target.value })}
            >
              <option value="">Any segment, or none</option>
              {segments.data.segments.map((segment) => (
                <option key={segment.id} value={segment.id}>
                  {segment.name}
                </option>
              ))}
            </Select>
          </div>
        )}
      </div>
    </div>
  );
}
