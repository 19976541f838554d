import { ApiError, OfflineError } from './client';

/** What to show above a form: a line for each fault, with the id of the field it belongs to. */
export type FormErrors = {
  summary: { field?: string | undefined; text: string }[];
  /** By the field's id: its JSON pointer without the first slash, slashes as dashes (`emails-0-address`). */
  byField: Record<string, string>;
  /** The request did not get through: nothing is wrong with the form, and it may be sent again as it is. */
  offline?: true;
};

export const NO_ERRORS: FormErrors = { summary: [], byField: {} };

/** Turns whatever a request threw into errors of a form. */
export function toFormErrors(thrown: unknown): FormErrors {
  if (thrown instanceof ApiError && thrown.faults.length > 0) {
    const byField: Record<string, string> = {};
    const summary = thrown.faults.map((fault) => {
      const field = fieldId(fault.pointer);
      if (field) byField[field] ??= fault.detail;
      return { field: field || undefined, text: fault.detail };
    });
    return { summary, byField };
  }
  return {
    summary: [{ text: sentence(thrown) }],
    byField: {},
    ...(thrown instanceof OfflineError && { offline: true }),
  };
}

/** One sentence for the person, whatever was thrown. */
export function sentence(thrown: unknown): string {
  if (thrown instanceof ApiError) {
    return thrown.detail ? `${thrown.message}. ${thrown.detail}` : `${thrown.message}.`;
  }
  if (thrown instanceof OfflineError) return thrown.message;
  return 'Something went wrong in the app. Please reload the page; what was saved is safe.';
}

/** As {@link sentence}, of a file that was sent: what the server says of it is enough, its title would only stand in the way. */
export function fileWords(thrown: unknown): string {
  return thrown instanceof ApiError && thrown.status === 400 && thrown.detail
    ? thrown.detail
    : sentence(thrown);
}

/** The id that a form gives the field of a JSON pointer. */
export function fieldId(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', '-');
}
