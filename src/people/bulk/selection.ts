/**
 * Owns who is selected in a list: these people, or everybody who matches. It survives whatever changes in the
 * list; another question is another selection.
 */
import type {Person} from '../../model/person.js';

export class Selection {
  /** By id, as they were when they were chosen. */
  readonly people = new Map<string, Person>();
  /** Everybody who matches, also where their rows were never looked at. */
  all = false;
  /** Whoever a range begins with. */
  #anchor: string | undefined;

  get isEmpty(): boolean {
    return !this.all && this.people.size === 0;
  }

  has(id: string): boolean {
    return this.all || this.people.has(id);
  }

  toggle(person: Person, shown: readonly Person[]): void {
    // From everybody to all but one: those in the page are named one by one.
    if (this.all) this.take(shown);
    if (!this.people.delete(person.id)) this.people.set(person.id, person);
    this.#anchor = person.id;
  }

  /** From the row that was chosen last, wherever it is now, to this one. */
  range(index: number, placeOf: (id: string) => number | undefined): readonly [number, number] {
    const from = (this.#anchor === undefined ? undefined : placeOf(this.#anchor)) ?? index;
    return from < index ? [from, index] : [index, from];
  }

  add(people: readonly Person[]): void {
    for (const person of people) this.people.set(person.id, person);
  }

  take(people: readonly Person[]): void {
    this.clear();
    this.add(people);
  }

  takeAll(): void {
    this.clear();
    this.all = true;
  }

  clear(): void {
    this.all = false;
    this.people.clear();
    this.#anchor = undefined;
  }
}
