import { api } from '../api/client';
import type { Contact, Export } from '../api/generated';

/** Asks for all that is held about a contact, and hands it to the browser as a file. */
export async function downloadExport(contact: Contact): Promise<void> {
  const all = await api.get<Export>(`/api/contacts/${contact.id}/export`);
  const file = new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${fileName(contact.displayName)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Everything about Aileen Baird: what every file system takes as a name. */
export function fileName(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N} .'-]/gu, '').trim();
  return `Everything about ${safe || 'one contact'}`;
}
