import type { Fault, Problem } from './generated';

/** The server's answer was a problem document: what went wrong, in words for the person, and where. */
export class ApiError extends Error {
  readonly status: number;
  readonly kind: string;
  readonly detail: string | undefined;
  readonly faults: Fault[];

  constructor(problem: Problem) {
    super(problem.title);
    this.status = problem.status;
    this.kind = problem.type.replace('/problems/', '');
    this.detail = problem.detail;
    this.faults = problem.faults ?? [];
  }
}

/** The request did not reach the server, or its answer did not reach us; what was typed is still in the form. */
export class OfflineError extends Error {
  constructor() {
    super('Not saved – no connection. What you typed is still here; please try again in a moment.');
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

async function call(
  method: Method,
  path: string,
  body?: unknown,
  version?: number,
  key?: string,
  signal?: AbortSignal,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (failed) {
    if (signal?.aborted) throw failed;
    throw new OfflineError();
  }
  if (response.ok) return response;
  throw new ApiError(await readProblem(response));
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem === 'object' && problem !== null && 'type' in problem && 'title' in problem) {
      return problem as Problem;
    }
  } catch {
    // Not JSON: something between us and the server answered.
  }
  return {
    type: '/problems/unexpected',
    title: 'Kith could not be reached properly',
    status: response.status,
  };
}

/** Requests under way that change something, by all they say. */
const underWay = new Map<string, Promise<Response>>();

/**
 * Sends a change, unless the very same is under way: the second press of a double click, or of a key that repeats, comes
 * before the button can show that it is busy, and is no second wish. Both are given the one answer.
 */
function change(
  method: Method,
  path: string,
  body?: unknown,
  version?: number,
  key?: string,
): Promise<Response> {
  const wish = JSON.stringify([method, path, body, version, key]);
  const same = underWay.get(wish);
  if (same) return same.then((response) => response.clone());
  const request = call(method, path, body, version, key);
  underWay.set(wish, request);
  const forget = () => underWay.delete(wish);
  request.then(forget, forget);
  return request.then((response) => response.clone());
}

async function json<Answer>(response: Promise<Response>): Promise<Answer> {
  const answer = await response;
  return (answer.status === 204 ? undefined : await answer.json()) as Answer;
}

/** Requests to our own API; each throws {@link ApiError} or {@link OfflineError}. */
export const api = {
  get: <Answer>(path: string) => json<Answer>(call('GET', path)),
  post: <Answer>(path: string, body?: unknown, version?: number) =>
    json<Answer>(change('POST', path, body, version)),
  /** Creates something once, however often it is sent with the same key (from {@link newKey}). */
  create: <Answer>(path: string, body: unknown, key: string) =>
    json<Answer>(change('POST', path, body, undefined, key)),
  put: <Answer>(path: string, body?: unknown, version?: number) =>
    json<Answer>(change('PUT', path, body, version)),
  patch: <Answer>(path: string, body: unknown) => json<Answer>(change('PATCH', path, body)),
  delete: <Answer>(path: string, version?: number) =>
    json<Answer>(change('DELETE', path, undefined, version)),
  /** A question too long for an address; it changes nothing, and can be taken back while it is under way. */
  ask: <Answer>(path: string, body: unknown, signal?: AbortSignal) =>
    json<Answer>(call('POST', path, body, undefined, undefined, signal)),
};

/** A key for {@link api.create}: 128 random bits in hex. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (octet) =>
    octet.toString(16).padStart(2, '0'),
  ).join('');
}

/** A query for an address; parameters that are undefined or empty are left out. */
export function query(parameters: Record<string, string | undefined>): string {
  const filled = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled)}`;
}
