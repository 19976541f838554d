/** Europe/Isle_of_Man as people say it: Isle of Man (Europe). */
export function zoneWords(zone: string): string {
  const [area, ...place] = zone.replaceAll('_', ' ').split('/');
  return place.length === 0 ? zone : `${place.reverse().join(', ')} (${area})`;
}

/** All time zones that the browser knows, those of Europe first; `chosen` is among them even if it does not know it. */
export function zones(chosen: string): string[] {
  const known = new Set([chosen, 'Europe/London', ...Intl.supportedValuesOf('timeZone')]);
  const near = (zone: string) => (zone === 'Europe/London' ? 0 : zone.startsWith('Europe/') ? 1 : 2);
  return [...known].sort((a, b) => near(a) - near(b) || zoneWords(a).localeCompare(zoneWords(b), 'en-GB'));
}
