/**
 * Owns seeing at a glance, on the bytes, that a row is in order. It knows the plain cases only, and those surely:
 * of whatever is unusual it says so, and the row is read in full.
 */
import {namePartsOf} from '../validate/fields.js';
import {ROLE_NAMES} from '../validate/email-warning.js';
import {hashed, hashEnd, hashOf, hashStart} from './address-index.js';
import {exampleEmail} from './example-rows.js';
import {columnOf, type RosterChoices} from './roster-choices.js';
import type {RosterRules} from './roster-rules.js';
import type {RowWalker} from './row-walker.js';

const [LOCAL, LETTER, HYPHEN, DOT, AT, PLUS] = [1, 2, 3, 4, 5, 6];
const CLASSES = new Uint8Array(256);
for (const letter of "!#$%&'*/=?^_`{|}~") CLASSES[letter.charCodeAt(0)] = LOCAL;
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
  CLASSES[letter.charCodeAt(0)] = LETTER;
CLASSES['-'.charCodeAt(0)] = HYPHEN;
CLASSES['.'.charCodeAt(0)] = DOT;
CLASSES['@'.charCodeAt(0)] = AT;
CLASSES['+'.charCodeAt(0)] = PLUS;

const LONGEST_LOCAL = 64;
const LONGEST_LABEL = 63;
const LONGEST_ADDRESS = 254;
/** In bytes, of which a letter takes one at least. */
const LONGEST_NAME = 200;
const DELETE = 127;
/** Where spaces beyond ASCII begin, in UTF-8: a name of nothing else is none. Letters do, too. */
const SPACES = [0xe1, 0xe2, 0xe3, 0xef];
/** Where the control characters beyond ASCII begin, in UTF-8; some letters do, too. */
const LATIN_1 = 0xc2;

/** Distinct words for roles that are remembered. */
const MOST_WORDS = 50;
const DOUBTFUL_NAMES: ReadonlySet<number> = new Set([...ROLE_NAMES].map(hashOf));

export class QuickCheck {
  /** Of the address that was looked at last, in small letters. */
  hash = 0;
  /** The word for a role of a row that is plain but for it: it means nothing here. */
  unknownRole: string | undefined;
  readonly #email: number;
  readonly #roles: number;
  readonly #names: readonly number[];
  /** Columns that are in order only while they are empty: the rest is for reading in full. */
  readonly #empty: readonly number[];
  readonly #hasDefaultRole: boolean;
  /** No row can be in order without being read in full. */
  readonly #never: boolean;
  /** Addresses of the template's example rows. */
  readonly #examples: ReadonlySet<number>;
  /** Words for roles that were read in full before, as bytes; those that mean nothing with their text. */
  readonly #roleWords: {readonly bytes: Uint8Array; readonly unknown: string | undefined}[] = [];

  constructor(rules: RosterRules, choices: RosterChoices) {
    const {profile} = rules;
    const parts = namePartsOf(profile);
    this.#email = columnOf(choices, 'email');
    this.#examples = new Set(profile.roles.map((role) => hashOf(exampleEmail(role))));
    this.#roles = columnOf(choices, 'roles');
    this.#names = parts.map((part) => columnOf(choices, `name.${part}`));
    this.#hasDefaultRole = choices.defaultRole !== undefined && rules.grantable.includes(choices.defaultRole);
    this.#empty = choices.columns.flatMap((target, column) =>
      target === undefined ||
      ['email', 'roles', 'reason', ...parts.map((part) => `name.${part}`)].includes(target)
        ? []
        : [column],
    );
    this.#never =
      this.#email < 0 ||
      this.#names.includes(-1) ||
      rules.domains !== undefined ||
      choices.guarded ||
      Boolean(choices.defaultDay) ||
      (profile.fields ?? []).some(({required}) => required);
  }

  /** Whether the row on which the walker stands is surely in order, or nothing but its role is unknown. */
  isPlain(row: RowWalker): boolean {
    if (this.#never || !this.#isAddress(row)) return false;
    for (const column of this.#names) if (!isName(row, column)) return false;
    for (const column of this.#empty)
      if (column < row.count && row.starts[column] !== row.ends[column]) return false;
    return this.#isRole(row);
  }

  /** The words for a role of this row were read in full, and are in order, or the one word is unknown. */
  learn(row: RowWalker, unknown?: string): void {
    if (this.#roles < 0 || this.#roles >= row.count || this.#roleWords.length > MOST_WORDS) return;
    const bytes = row.bytes.slice(row.starts[this.#roles], row.ends[this.#roles]);
    if (bytes.length && !this.#isRole(row)) this.#roleWords.push({bytes, unknown});
  }

  #isRole(row: RowWalker): boolean {
    const column = this.#roles;
    const start = column < 0 || column >= row.count ? 0 : (row.starts[column] ?? 0);
    const length = column < 0 || column >= row.count ? 0 : (row.ends[column] ?? 0) - start;
    this.unknownRole = undefined;
    if (!length) return this.#hasDefaultRole;
    search: for (const {bytes, unknown} of this.#roleWords) {
      if (bytes.length !== length) continue;
      for (let at = 0; at < length; at++) if (row.bytes[start + at] !== bytes[at]) continue search;
      this.unknownRole = unknown;
      return true;
    }
    return false;
  }

  /** Of plain letters and the form that the full check asks for; no punycode, no mailbox of many. */
  #isAddress({bytes, starts, ends, count}: RowWalker): boolean {
    if (this.#email >= count) return false;
    const start = starts[this.#email] ?? 0;
    const end = ends[this.#email] ?? 0;
    if (end - start > LONGEST_ADDRESS) return false;
    let hash = hashStart;
    let name = 0;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      const kind = CLASSES[byte];
      if (kind === 0) return false;
      if (kind === AT) break;
      if (kind === PLUS && !name) name = hashEnd(hash);
      hash = hashed(hash, byte);
    }
    const local = at - start;
    if (at === end || !local || local > LONGEST_LOCAL || DOUBTFUL_NAMES.has(name || hashEnd(hash)))
      return false;
    hash = hashed(hash, bytes[at++] ?? 0);
    let label = 0;
    let before = DOT;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      const kind = CLASSES[byte];
      if (kind === DOT) {
        if (before === DOT || before === HYPHEN) return false;
        label = 0;
      } else {
        if (kind !== LETTER && kind !== HYPHEN) return false;
        // A label with two hyphens there may be punycode.
        if (kind === HYPHEN && (before === DOT || label === 3)) return false;
        if (++label > LONGEST_LABEL) return false;
      }
      before = kind;
      hash = hashed(hash, byte);
    }
    if (before !== LETTER) return false;
    this.hash = hashEnd(hash);
    return !this.#examples.has(this.hash);
  }
}

function isName({bytes, starts, ends, count}: RowWalker, column: number): boolean {
  if (column >= count) return false;
  const start = starts[column] ?? 0;
  const end = ends[column] ?? 0;
  const first = bytes[start] ?? 0;
  if (
    start === end ||
    end - start > LONGEST_NAME ||
    first <= 32 ||
    (first > DELETE && SPACES.includes(first))
  )
    return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 32 || byte === DELETE || byte === LATIN_1) return false;
  }
  return true;
}
