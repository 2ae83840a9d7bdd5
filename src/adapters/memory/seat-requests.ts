/** Owns who asks for a seat, in memory: once each, until there is one or a no. */
import type {Person} from '../../model/person.js';
import type {SeatRequest} from '../../model/seats/index.js';
import {fail} from './rules.js';
import {holderOf} from './seat-holder.js';
import type {MemoryStore} from './store.js';

interface Wish {
  readonly id: string;
  readonly personId: string;
  readonly note: string;
  readonly at: string;
}

export class SeatRequestStore {
  #wishes: readonly Wish[];
  #made = 0;

  constructor(
    private readonly store: MemoryStore,
    seed: readonly SeatRequest[] = [],
  ) {
    this.#wishes = seed.map(({id, person, note = '', at}) => ({id, personId: person.id, note, at}));
  }

  /** Of whoever is here still. */
  get all(): readonly SeatRequest[] {
    return this.#wishes.flatMap(({id, personId, note, at}) => {
      const person = this.#person(personId);
      return person ? [{id, person: holderOf(person), ...(note && {note}), at}] : [];
    });
  }

  /** When they asked; nothing where they did not. */
  askedAt(personId: string): string | undefined {
    return this.#wishes.find((wish) => wish.personId === personId)?.at;
  }

  ask(personId: string, note: string): void {
    if (this.askedAt(personId) === undefined) {
      const wish = {id: `request-${++this.#made}`, personId, note, at: this.store.moment()};
      this.#wishes = [...this.#wishes, wish];
    }
    this.store.tell({topic: 'seats', id: personId});
  }

  decline(id: string): void {
    if (!this.#wishes.some((wish) => wish.id === id)) fail({kind: 'not_found'});
    this.#wishes = this.#wishes.filter((wish) => wish.id !== id);
    this.store.tell({topic: 'seats', id});
  }

  /** There is a seat now. */
  settle(personId: string): void {
    this.#wishes = this.#wishes.filter((wish) => wish.personId !== personId);
  }

  #person(id: string): Person | undefined {
    return this.store.people.find((person) => person.id === id);
  }
}
