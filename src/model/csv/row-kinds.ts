/** Owns what a row can be, as numbers: one byte a row for a hundred thousand of them. */
export const ROW_KINDS = [
  'ready',
  'doubtful',
  'wrong',
  'member',
  'inactive',
  'invited',
  'example',
  'left_out',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const codeOf = (kind: RowKind): number => ROW_KINDS.indexOf(kind);

export const READY = 0;
export const DOUBTFUL = 1;
export const WRONG = 2;
export const EXAMPLE = 6;
export const LEFT_OUT = 7;
