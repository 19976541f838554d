/** On a box that asks back, such as which of two dates is meant: until that is answered its form is not saved, and says so. */
export const UNANSWERED = 'data-unanswered';

/** What the form says then, and the box itself. */
export const WHICH_DAY = 'Say which day is meant';
