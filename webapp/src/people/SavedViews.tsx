import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import { NO_ERRORS, sentence, toFormErrors } from '../api/errors';
import type { ContactKind, SavedView, SavedViews as SavedViewsAnswer, SaveView } from '../api/generated';
import { useDraft } from '../drafts/useDraft';
import { useMay } from '../session/session';
import { LinkButton } from '../ui/Button';
import { Radios, TextInput } from '../ui/Field';
import { FormCard } from '../ui/FormCard';
import { Notice } from '../ui/Notice';
import styles from './ContactsPage.module.css';
import { kindWords } from './kindWords';

const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () => api.get<SavedViewsAnswer>('/api/views'),
  staleTime: 30_000,
});

/** The saved views of a kind of contact: links to what they show, and a way to save what is shown now. */
export function SavedViews({ kind, query }: { kind: ContactKind; query: string }) {
  const views = useQuery(viewsQuery);
  const mayChange = useMay('contributor');
  const queries = useQueryClient();
  const [saving, setSaving] = useState(false);
  const [removed, setRemoved] = useState<SavedView>();
  const reread = () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
  const remove = useMutation({
    mutationFn: (view: SavedView) => api.delete(`/api/views/${view.id}`),
    onSuccess: (_, view) => {
      setRemoved(view);
      reread();
    },
  });
  const putBack = useMutation({
    mutationFn: ({ name, kind, query, shared }: SavedView) =>
      api.post<SavedView>('/api/views', { name, kind, query, shared }),
    onSuccess: () => {
      setRemoved(undefined);
      reread();
    },
  });
  const ofKind = (views.data?.views ?? []).filter((view) => view.kind === kind);
  const here = ofKind.find((view) => view.query === query);
  const { at, all } = kindWords(kind);
  const error = remove.error ?? putBack.error;

  return (
    <div className="no-print">
      {removed && (
        <div className={styles.told}>
          <Notice tone="good" live>
            “{removed.name}” is removed.{' '}
            <LinkButton onClick={() => putBack.mutate(removed)}>Put it back</LinkButton>
          </Notice>
        </div>
      )}
      {error && <Notice tone="bad">{sentence(error)}</Notice>}
      {(ofKind.length > 0 || (mayChange && query !== '')) && (
        <nav className={styles.views} aria-label="Saved views">
          {ofKind.length > 0 && (
            <Link to={at} {...(query === '' ? { 'aria-current': 'page' as const } : {})}>
              {all}
            </Link>
          )}
          {ofKind.map((view) => (
            <Link
              key={view.id}
              to={view.query === '' ? at : `${at}?${view.query}`}
              {...(view === here ? { 'aria-current': 'page' as const } : {})}
            >
              {view.name}
              {!view.shared && <span className={styles.mine}> (yours)</span>}
            </Link>
          ))}
          {mayChange && !here && query !== '' && !saving && (
            <LinkButton onClick={() => setSaving(true)}>Save this view</LinkButton>
          )}
          {mayChange && here && (
            <LinkButton onClick={() => remove.mutate(here)}>
              Remove this view<span className="visually-hidden">, {here.name}</span>
            </LinkButton>
          )}
        </nav>
      )}
      {saving && (
        <div className={styles.told}>
          <SaveViewForm
            kind={kind}
            query={query}
            onClose={() => {
              setSaving(false);
              reread();
            }}
          />
        </div>
      )}
    </div>
  );
}

function SaveViewForm({ kind, query, onClose }: { kind: ContactKind; query: string; onClose: () => void }) {
  const draft = useDraft<Pick<SaveView, 'name' | 'shared'>>('view/new', { name: '', shared: true });
  const { value: view, set } = draft;
  const close = () => {
    draft.forget();
    onClose();
  };
  const save = useMutation({
    mutationFn: () => draft.create<SavedView>('/api/views', { ...view, kind, query }),
    onSuccess: close,
  });
  const errors = save.error ? toFormErrors(save.error) : NO_ERRORS;
  return (
    <FormCard
      title="Save this view"
      errors={errors}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onCancel={close}
    >
      <TextInput
        id="name"
        label="What is it called?"
        hint="It keeps the columns, the order and who is shown; who fits later is in it, too."
        autoComplete="off"
        value={view.name}
        error={errors.byField.name}
        onChange={(event) => set({ ...view, name: event.target.value })}
      />
      <Radios
        legend="Who sees it?"
        name="shared"
        value={view.shared ? 'all' : 'me'}
        choices={[
          { value: 'all', label: 'Everybody in our group' },
          { value: 'me', label: 'Just me' },
        ]}
        onChange={(who) => set({ ...view, shared: who === 'all' })}
      />
    </FormCard>
  );
}
