/** A subject as it reads to somebody of whom nothing is known: each merge field by its fallback. */
export function subjectInWords(subject: string): string {
  const words = subject
    .replace(/\{\{[^{}|]*\|([^{}]*)\}\}/g, (_, fallback: string) => fallback.trim())
    .trim();
  return words || 'Without a subject';
}
