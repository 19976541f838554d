import { ApiError, OfflineError } from './client';

/**
 * Puts a file where the server's ticket says; `onProgress` hears the part that has gone, from 0 to 1. Not by `fetch`, which
 * does not tell how much has gone: on a poor connection that is what one wants to know. Rejects with an {@link ApiError}
 * when it is not taken, an {@link OfflineError} when the connection is lost, and the signal's reason when it is aborted.
 */
export function put(
  file: File,
  ticket: { url: string; headers: { [name: string]: string } },
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open('PUT', ticket.url);
    for (const [name, value] of Object.entries(ticket.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded / Math.max(event.total, 1));
    request.onerror = () => reject(new OfflineError());
    request.onabort = () => reject(signal?.reason);
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(notTaken(request.status));
    };
    signal?.addEventListener('abort', () => request.abort(), { once: true });
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
