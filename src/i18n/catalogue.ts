/**
 * Owns finding the words: the built-in English, a language that was loaded, the host's own wording.
 * A key that is missing falls back; a host function that throws leaves the built-in text standing.
 */
import type {ActionsMessages} from './actions/en.js';
import type {BulkMessages} from './bulk/en.js';
import type {CsvMessages} from './csv/en.js';
import type {HistoryMessages} from './history/en.js';
import type {CommonMessages} from './common/en.js';
import type {InvitationsMessages} from './invitations/en.js';
import type {PeopleMessages} from './people/en.js';
import type {InviteMessages} from './invite/en.js';
import type {JoinMessages} from './join/en.js';
import {type AreaWords, baseLanguage} from './languages.js';
import type {PairingMessages} from './pairing/en.js';
import type {ProblemMessages} from './problem/en.js';
import type {SeatMessages} from './seat/en.js';
import type {SeatsMessages} from './seats/en.js';
import type {UsersMessages} from './users/en.js';
import type {WizardMessages} from './wizard/en.js';

/** Every area of the catalogue, by name. */
export interface Catalogue {
  readonly common: CommonMessages;
  readonly problem: ProblemMessages;
  readonly invite: InviteMessages;
  readonly users: UsersMessages;
  readonly people: PeopleMessages;
  readonly invitations: InvitationsMessages;
  readonly actions: ActionsMessages;
  readonly bulk: BulkMessages;
  readonly csv: CsvMessages;
  readonly history: HistoryMessages;
  readonly join: JoinMessages;
  readonly seat: SeatMessages;
  readonly pairing: PairingMessages;
  readonly seats: SeatsMessages;
  readonly wizard: WizardMessages;
}
export type Area = keyof Catalogue;
export type MessageOverrides = {readonly [A in Area]?: Partial<Catalogue[A]>};
export type Words<A extends Area> = {readonly [B in A]: AreaWords<Catalogue[B]>};

/** Words of ours, as they were loaded; words that a page registered stand beside them and win. */
const builtIn = new Map<string, MessageOverrides>();
const registered = new Map<string, MessageOverrides>();
const listeners = new Set<() => void>();

/** Adds a language of the page's own, or changes words of one of ours; what is left out falls back. */
export function registerMessages(language: string, messages: MessageOverrides): void {
  registered.set(language, {...registered.get(language), ...messages});
  for (const listener of listeners) listener();
}

/** Told when words were registered. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether everything is at hand to speak this language, as far as it can be spoken at all. */
export function isLoaded<A extends Area>(words: Words<A>, language: string): boolean {
  const base = baseLanguage(language);
  return (Object.entries(words) as [A, AreaWords<Catalogue[A]>][]).every(
    ([area, loaders]) =>
      base === 'en' || !Object.hasOwn(loaders, base) || builtIn.get(base)?.[area] !== undefined,
  );
}

/** Loads what is missing of a language; what could not be fetched stays missing, and English stands in. */
export async function loadLanguage<A extends Area>(words: Words<A>, language: string): Promise<void> {
  const base = baseLanguage(language);
  const missing = (Object.entries(words) as [A, AreaWords<Catalogue[A]>][]).filter(
    ([area, loaders]) => Object.hasOwn(loaders, base) && builtIn.get(base)?.[area] === undefined,
  );
  await Promise.all(
    missing.map(async ([area, loaders]) => {
      const load = (loaders as unknown as Record<string, () => Promise<Catalogue[A] | undefined>>)[base];
      try {
        // Nothing comes where the language is a script of its own, beside the CDN file.
        const messages = (await load?.()) ?? {};
        builtIn.set(base, {...builtIn.get(base), [area]: messages});
      } catch {
        // The file could not be fetched; whoever asked tries again when the line is back.
      }
    }),
  );
}

/** The words of one area in one language, with the host's laid over. */
export function messagesOf<A extends Area>(
  area: A,
  english: Catalogue[A],
  language: string,
  overrides: MessageOverrides | undefined,
): Catalogue[A] {
  const base = baseLanguage(language);
  const translated = {
    ...builtIn.get(base)?.[area],
    ...registered.get(base)?.[area],
    ...registered.get(language)?.[area],
  };
  const known = {...english, ...translated};
  const own = overrides?.[area];
  if (!own) return known;
  const entries = Object.entries<Message>(known).map(([key, message]) => [
    key,
    safe(message, (own as Record<string, unknown>)[key]),
  ]);
  return Object.fromEntries(entries) as Catalogue[A];
}

type Message = string | ((...values: never[]) => string);

function safe(message: Message, override: unknown): Message {
  if (typeof message === 'string') return typeof override === 'string' ? override : message;
  if (typeof override !== 'function') return message;
  return (...values: never[]) => {
    try {
      return String((override as (...values: never[]) => unknown)(...values));
    } catch {
      return message(...values);
    }
  };
}
