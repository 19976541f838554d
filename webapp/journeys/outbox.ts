import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A mail that the laptop edition kept in place of sending it. */
export type Mail = { to: string; subject: string; headers: Record<string, string>; text: string };

const PATIENCE = 30_000;

/** All mails to an address so far, oldest first. */
export function mailsTo(address: string): Mail[] {
  const folder = join(inject('data'), 'outbox');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'latin1')))
    .filter((mail) => mail.to.includes(address));
}

/** The newest mail to an address that fits, as soon as there is one. */
export async function mailTo(address: string, fits: (mail: Mail) => boolean = () => true): Promise<Mail> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const mail = mailsTo(address).findLast(fits);
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No such mail to ${address} within ${PATIENCE / 1000} seconds`);
}

/** The first address in a mail's text that starts so. */
export function linkIn(mail: Mail, start: string): string {
  const found = mail.text.match(/https?:\/\/[^\s<>"]+/g)?.find((address) => address.includes(start));
  if (!found) throw new Error(`No link with ${start} in: ${mail.text}`);
  return found;
}

/** Has the newest mail to an address come back, as the mail service tells it when nobody lives there. */
export async function comesBack(address: string): Promise<void> {
  const { ses } = JSON.parse(readFileSync(join(inject('data'), 'endpoints.json'), 'utf8')) as { ses: string };
  const sent = await fetch(`${ses}/control/messages?to=${encodeURIComponent(address)}`);
  const [newest] = (await sent.json()) as { id: string }[];
  if (!newest) throw new Error(`No mail to ${address}`);
  const told = await fetch(`${ses}/control/messages/${newest.id}/feedback`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'hard-bounce' }),
  });
  if (!told.ok) throw new Error(`Not told: ${await told.text()}`);
}

/** The octets of a mail, one in each character, taken apart as far as journeys need it. */
function parse(raw: string): Mail {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const octets = rest
    .join('\n\n')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const text = Buffer.from(octets, 'latin1').toString('utf8');
  return { to: headers.to ?? '', subject: headers.subject ?? '', headers, text };
}
