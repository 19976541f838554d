import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { FieldUses, Import, Imports, OwnField, SavedView } from '../api/generated';
import { KIND_AT } from '../people/kindWords';
import { AskedBy } from '../segments/AskedBy';
import { importsQuery } from '../spreadsheets/imports';
import { NamedLinks } from '../ui/NamedLinks';
import { Notice } from '../ui/Notice';
import { count } from '../words/counts';
import styles from './fields.module.css';
import { fieldsQuery } from './fieldsQuery';

/** Where a field is used, before it is changed. */
export function FieldUsesNotice({ field }: { field: OwnField }) {
  const uses = useQuery({
    queryKey: [...fieldsQuery.queryKey, field.id, 'uses'],
    queryFn: () => api.get<FieldUses>(`/api/fields/${field.id}/uses`),
  });
  const imports = useQuery({
    queryKey: [...importsQuery.queryKey, 'answering', field.id],
    queryFn: () => api.get<Imports>(`/api/imports?answering=${field.id}`),
  });
  if (!uses.data || !imports.data) return null;
  const { contacts, segments, views } = uses.data;
  return (
    <div className={styles.uses}>
      <Notice tone="info">
        {contacts === 0
          ? 'Nobody has an answer to this yet.'
          : `${count(contacts, 'contact has', 'contacts have')} an answer to this. A new name is shown with all of them.`}
        <AskedBy segments={segments} />
        <ShownIn views={views} />
        <AnsweredBy imports={imports.data.imports} />
      </Notice>
    </div>
  );
}

function ShownIn({ views }: { views: SavedView[] }) {
  if (views.length === 0) return null;
  return (
    <>
      {views.length === 1 ? ' The saved view ' : ' The saved views '}
      <NamedLinks links={views.map(({ kind, query, name }) => ({ to: `${KIND_AT[kind]}?${query}`, name }))} />
      {views.length === 1 ? ' has it as a column.' : ' have it as a column.'}
    </>
  );
}

function AnsweredBy({ imports }: { imports: Import[] }) {
  if (imports.length === 0) return null;
  return (
    <>
      {imports.length === 1 ? ' The spreadsheet ' : ' The spreadsheets '}
      <NamedLinks
        links={imports.map(({ id, fileName }) => ({ to: `/spreadsheets/${id}`, name: fileName }))}
      />
      {imports.length === 1
        ? ' answers it, and waits to be brought in.'
        : ' answer it, and wait to be brought in.'}
    </>
  );
}
