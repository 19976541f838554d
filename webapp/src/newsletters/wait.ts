/** in 4 minutes, in 30 seconds, in a moment. Minutes are rounded down: there is at least so much time to cancel. */
export function waitWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds <= 3) return 'in a moment';
  if (seconds <= 60) return `in ${seconds} seconds`;
  const minutes = Math.floor(seconds / 60);
  return minutes === 1 ? 'in one minute' : `in ${minutes} minutes`;
}
