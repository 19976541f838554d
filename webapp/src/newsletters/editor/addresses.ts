/** What somebody typed as a link's address; `https://` is added where it was left out. Nothing when it is none. */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (/^(mailto|tel):\S+$/i.test(address)) return address;
  const parsed = parse(address);
  return parsed && /^https?:$/.test(parsed.protocol) && parsed.hostname.includes('.') ? address : undefined;
}

/** A picture's address: https only, or mail programs do not show it. */
export function pictureAddress(typed: string): string | undefined {
  const parsed = parse(typed.trim());
  return parsed?.protocol === 'https:' ? parsed.href : undefined;
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
