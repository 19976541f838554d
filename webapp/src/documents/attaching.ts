import { ApiError, api } from '../api/client';
import type { Contact, DocumentTicket } from '../api/generated';
import { put } from '../api/put';

/** In bytes; the contract's. */
const LARGEST_FILE = 25 * 1024 * 1024;

/** What the server takes, by the endings of names; it looks at what is in them, too. */
export const ENDINGS = [
  ...['pdf', 'jpg', 'jpeg', 'png', 'webp', 'gif', 'heic', 'heif'],
  ...['docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'odt', 'ods', 'odp'],
  ...['txt', 'csv', 'eml'],
];

/** Why a file need not even be sent, in a sentence; undefined when it may be. */
export function refusal(file: { name: string; size: number }): string | undefined {
  const ending = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '').toLowerCase() : '';
  if (!ENDINGS.includes(ending)) {
    return `“${file.name}” is of a kind that cannot be attached. PDF, pictures, office files, text, CSV and saved mails can.`;
  }
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size > LARGEST_FILE) return `“${file.name}” is larger than 25 MB.`;
  return undefined;
}

/**
 * One file on its way to a contact's page. After a failure it can be tried again: what has gone already does not go
 * twice, and what the server has refused is begun anew.
 */
export class Attaching {
  private readonly documents: string;
  private readonly aborting = new AbortController();
  private ticket: DocumentTicket | undefined;
  private sent = false;

  constructor(
    contactId: string,
    readonly file: File,
  ) {
    this.documents = `/api/contacts/${contactId}/documents`;
  }

  /** Sends it and has it looked at; `onProgress` hears the part that has gone, from 0 to 1. */
  async run(onProgress: (part: number) => void): Promise<Contact> {
    const { name, size } = this.file;
    try {
      if (!this.sent) {
        this.ticket ??= await api.post<DocumentTicket>(this.documents, { name, bytes: size });
        await put(this.file, this.ticket, onProgress, this.aborting.signal);
        this.sent = true;
      }
      return await api.post<Contact>(`${this.documents}/${this.ticket?.id}/uploaded`);
    } catch (failed) {
      if (failed instanceof ApiError) this.forget();
      throw failed;
    }
  }

  /** Stops it; what has gone so far is forgotten by the server, at the latest after a day. */
  cancel(): void {
    this.aborting.abort();
    this.forget();
  }

  private forget(): void {
    const { ticket } = this;
    this.ticket = undefined;
    this.sent = false;
    if (ticket) api.delete(`${this.documents}/${ticket.id}`).catch(() => undefined);
  }
}
