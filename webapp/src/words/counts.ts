/** 1 person, 612 people: the figure with its word. */
export function count(figure: number, one: string, many: string): string {
  return `${figure.toLocaleString('en-GB')} ${figure === 1 ? one : many}`;
}
