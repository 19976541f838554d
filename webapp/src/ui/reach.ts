const DIALLED = /^([+\d][\d\s().-]*?)(?: x(\d+))?$/;

/** The address of a link that rings a number (RFC 3966); none for what is no number alone: "07700 900123 after six". */
export function toRing(shown: string): string | undefined {
  const match = DIALLED.exec(shown.trim());
  if (!match?.[1]) return undefined;
  const digits = match[1].replace(/[^+\d]/g, '');
  if (digits.length < 5) return undefined;
  return `tel:${digits}${match[2] ? `;ext=${match[2]}` : ''}`;
}

/** The address of a link that writes to an e-mail address (RFC 6068): a question mark in it begins no subject. */
export function toWrite(address: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}
