const UK = /^(?:GIR|[A-Z]{1,2}\d[A-Z\d]?)\d[ABD-HJLNP-UW-Z]{2}$/;

/** True for what starts like a UK postcode and is none yet, as one types it: “EH6 7D”. The server looks closer. */
export function isHalfPostcode(text: string): boolean {
  const compact = text.toUpperCase().replace(/[\s.-]/g, '');
  return /^[A-Z]{1,2}\d/.test(compact) && !UK.test(compact);
}
