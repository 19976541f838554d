import { useQuery } from '@tanstack/react-query';
import { fieldsQuery } from './fieldsQuery';

/** The names of the group's own fields by id, as far as they are known yet. */
export function useOwnNames(): ReadonlyMap<string, string> {
  const { data } = useQuery(fieldsQuery);
  return new Map((data?.fields ?? []).map(({ id, name }) => [id, name]));
}
