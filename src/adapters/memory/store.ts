/** Owns what the areas of the back end in memory share: people, answers given before, weather, listeners. */
import type {HistoryChange, HistoryEntry} from '../../model/history.js';
import type {Person} from '../../model/person.js';
import type {CallOptions, Change} from '../adapter.js';
import {fail} from './rules.js';
import type {MemorySeed} from './seed.js';
import {pass, type Weather} from './weather.js';

export class MemoryStore {
  readonly people: Person[];
  readonly calls = new Map<string, number>();
  readonly listeners = new Set<(change: Change) => void>();
  readonly histories = new Map<string, HistoryEntry[]>();
  weather: Weather;
  readonly #done = new Map<string, {readonly request: string; readonly result: unknown}>();
  #entries = 0;

  constructor(readonly seed: MemorySeed) {
    this.people = [...(seed.people ?? [])];
    this.weather = seed.weather ?? {};
    for (const [id, entries] of Object.entries(seed.histories ?? {})) this.histories.set(id, [...entries]);
  }

  get session() {
    return this.seed.session;
  }

  now = (): number => (this.seed.now ?? Date.now)();
  moment = (): string => new Date(this.now()).toISOString();

  readonly call = async <T>(
    operation: string,
    options: CallOptions | undefined,
    run: () => T,
  ): Promise<T> => {
    this.calls.set(operation, (this.calls.get(operation) ?? 0) + 1);
    await pass(this.weather, operation, options);
    return run();
  };

  /** The same key and the same request answer as they did; the same key with another request is refused. */
  once<T>(key: string | undefined, asked: readonly unknown[], run: () => T): T {
    if (!key) return run();
    const request = JSON.stringify(asked);
    const earlier = this.#done.get(key) ?? {request, result: run()};
    if (earlier.request !== request) fail({kind: 'conflict', reason: 'in_use'});
    this.#done.set(key, earlier);
    return earlier.result as T;
  }

  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  find(kind: Person['kind'], id: string): Person {
    const person = this.people.find((candidate) => candidate.kind === kind && candidate.id === id);
    return person ?? fail({kind: 'not_found'});
  }

  replace(person: Person): Person {
    this.people[this.people.findIndex(({id}) => id === person.id)] = person;
    return person;
  }

  /** The row as it is to be, a version on, and by whom. */
  changed(person: Person, change: Partial<Person>): Person {
    const by = this.session.user?.name;
    return this.replace({
      ...person,
      ...change,
      ...next(person),
      ...(by !== undefined && {changed: {by, at: this.moment()}}),
    });
  }

  record(id: string, action: string, changes: readonly HistoryChange[] = []): void {
    const entry: HistoryEntry = {
      id: `entry-${++this.#entries}`,
      at: this.moment(),
      ...(this.session.user && {actor: this.session.user.name}),
      via: 'session',
      action,
      ...(changes.length > 0 && {changes}),
    };
    this.histories.set(id, [entry, ...(this.histories.get(id) ?? [])]);
  }
}

export const next = ({version}: Person) => ({version: String(Number(version ?? 0) + 1)});
