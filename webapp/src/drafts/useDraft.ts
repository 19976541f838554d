import { useState, useSyncExternalStore } from 'react';
import { ApiError, api, newKey } from '../api/client';
import { useSession } from '../session/session';
import {
  type Draft,
  draftsBelow,
  draftVersion,
  dropDraft,
  keepDraft,
  onDraftChange,
  readDraft,
  slotOf,
} from './draftStore';

/** What a form holds, kept while it is not saved. */
type Typed<Value> = {
  value: Value;
  /** True when this was typed earlier, and is taken up again. */
  takenUp: boolean;
  set: (value: Value) => void;
  /** Creates something from it, once: sent again after a lost connection it is still one. */
  create: <Answer>(path: string, body: unknown) => Promise<Answer>;
  /** It was saved, or is not wanted. */
  forget: () => void;
  /** As it was before anything was typed. */
  startAgain: () => void;
};

/**
 * The contents of a form under a name of its own. What was typed earlier under that name and not saved is taken up again.
 * `keep` says what of it may be kept: never what is sensitive.
 */
export function useDraft<Value>(
  name: string,
  blank: Value,
  keep: (value: Value) => Value = (value) => value,
): Typed<Value> {
  const slot = slotOf(useSession(), name);
  const [begun] = useState(() => readDraft<Value>(slot));
  const [start] = useState(blank);
  const [{ value, key }, setDraft] = useState<Draft<Value>>(() => begun ?? { value: blank, key: newKey() });
  const [takenUp, setTakenUp] = useState(begun !== undefined);

  const put = (draft: Draft<Value>) => {
    setDraft(draft);
    const kept = keep(draft.value);
    if (JSON.stringify(kept) === JSON.stringify(start)) dropDraft(slot);
    else keepDraft(slot, { value: kept, key: draft.key });
  };
  return {
    value,
    takenUp,
    set: (next) => put({ value: next, key }),
    create: async (path, body) => {
      try {
        return await api.create(path, body, key);
      } catch (error) {
        // The words of the first try arrived; these ones are something else.
        if (error instanceof ApiError && error.kind === 'key-used') put({ value, key: newKey() });
        if (error instanceof ApiError && error.kind === 'done-already') dropDraft(slot);
        throw error;
      }
    },
    forget: () => dropDraft(slot),
    startAgain: () => {
      dropDraft(slot);
      setDraft({ value: start, key: newKey() });
      setTakenUp(false);
    },
  };
}

/** The names of what was begun below a path and not saved, and how to throw one away. */
export function useBegun(path: string): { names: string[]; throwAway: (name: string) => void } {
  const session = useSession();
  useSyncExternalStore(onDraftChange, draftVersion);
  return {
    names: draftsBelow(session, path),
    throwAway: (name) => dropDraft(slotOf(session, path + name)),
  };
}
