/**
 * Owns finding the words: the built-in English, a language that was loaded, the host's own wording.
 * A key that is missing falls back; a host function that throws leaves the built-in text standing.
 */
import type {CommonMessages} from './common/en.js';
import type {InviteMessages} from './invite/en.js';
import type {JoinMessages} from './join/en.js';
import type {ProblemMessages} from './problem/en.js';
import type {UsersMessages} from './users/en.js';

/** Every area of the catalogue, by name. */
export interface Catalogue {
  readonly common: CommonMessages;
  readonly problem: ProblemMessages;
  readonly invite: InviteMessages;
  readonly users: UsersMessages;
  readonly join: JoinMessages;
}
export type Area = keyof Catalogue;
export type MessageOverrides = {readonly [A in Area]?: Partial<Catalogue[A]>};

const loaded = new Map<string, MessageOverrides>();

/** Adds a language; partial areas are fine, English stands in. */
export function registerMessages(language: string, messages: MessageOverrides): void {
  loaded.set(language, {...loaded.get(language), ...messages});
}

/** The words of one area in one language, with the host's laid over. */
export function messagesOf<A extends Area>(
  area: A,
  english: Catalogue[A],
  language: string,
  overrides: MessageOverrides | undefined,
): Catalogue[A] {
  const base = language.split('-')[0] ?? language;
  const translated = {...loaded.get(base)?.[area], ...loaded.get(language)?.[area]};
  const builtIn = {...english, ...translated};
  const own = overrides?.[area];
  if (!own) return builtIn;
  const entries = Object.entries<Message>(builtIn).map(([key, message]) => [
    key,
    safe(message, (own as Record<string, unknown>)[key]),
  ]);
  return Object.fromEntries(entries) as Catalogue[A];
}

type Message = string | ((...values: never[]) => string);

function safe(builtIn: Message, override: unknown): Message {
  if (typeof builtIn === 'string') return typeof override === 'string' ? override : builtIn;
  if (typeof override !== 'function') return builtIn;
  return (...values: never[]) => {
    try {
      return String((override as (...values: never[]) => unknown)(...values));
    } catch {
      return builtIn(...values);
    }
  };
}
