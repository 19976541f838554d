import { ApiError, api, OfflineError } from '../api/client';
import type { Import, UploadTicket } from '../api/generated';

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

/** Not by `fetch`, which does not tell how much has gone: on a poor connection that is what one wants to know. */
function put(file: File, ticket: UploadTicket, onProgress: (part: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', ticket.url);
    for (const [name, value] of Object.entries(ticket.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded / Math.max(event.total, 1));
    request.onerror = () => reject(new OfflineError());
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(notTaken(request.status));
    };
    request.send(file);
  });
}

function notTaken(status: number): ApiError {
  return new ApiError({
    type: '/problems/upload',
    title: 'The file did not arrive',
    detail: 'Please choose it again.',
    status,
  });
}

/** Why a file need not even be sent, in a sentence; undefined when it may be. */
export function refusal(file: { name: string; size: number }): string | undefined {
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size > LARGEST_FILE) {
    return `“${file.name}” is larger than 20 MB. Leave out sheets or columns that are not needed.`;
  }
  return undefined;
}
