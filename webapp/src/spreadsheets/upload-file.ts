import { api } from '../api/client';
import type { Import, UploadTicket } from '../api/generated';
import { put } from '../api/put';

/** In bytes; the contract's. */
const LARGEST_FILE = 20_000_000;

/**
 * Puts a file where the server's ticket says and has its header read; answers the import's id. `onProgress` hears the
 * part that has gone, from 0 to 1.
 */
export async function upload(file: File, onProgress: (part: number) => void): Promise<string> {
  const ticket = await api.post<UploadTicket>('/api/imports', { fileName: file.name, bytes: file.size });
  await put(file, ticket, onProgress);
  await api.post<Import>(`/api/imports/${ticket.importId}/read`);
  return ticket.importId;
}

/** Why a file need not even be sent, in a sentence; undefined when it may be. */
export function refusal(file: { name: string; size: number }): string | undefined {
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size > LARGEST_FILE) {
    return `“${file.name}” is larger than 20 MB. Leave out sheets or columns that are not needed.`;
  }
  return undefined;
}
