const UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** How large a file is: 12 bytes, 340 kB, 1.2 MB; in the thousands that most people's computers count in. */
export function fileSize(bytes: number): string {
  if (bytes === 1) return '1 byte';
  let size = bytes;
  let unit = 0;
  // What would be rounded up to the next thousand is said in the next unit.
  while (size >= (unit === 0 ? 1000 : 999.5) && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  return `${Number(size.toFixed(digits)).toLocaleString('en-GB')} ${UNITS[unit]}`;
}
