/** The way of a newsletter. */
export const STEPS = ['Write', 'Choose readers', 'Check and send'];
