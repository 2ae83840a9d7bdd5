/** Owns keeping names and addresses in their own direction inside a sentence of the other. */

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** The text as an island: its direction is its own, and the sentence around it stays in order (Unicode TR 9, 2.4). */
export const isolate = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
