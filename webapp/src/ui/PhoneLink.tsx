import { toRing } from './reach';

/** A phone number, to be rung where it is one alone. */
export function PhoneLink({ number }: { number: string }) {
  const link = toRing(number);
  return link ? <a href={link}>{number}</a> : number;
}
