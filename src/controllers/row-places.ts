/**
 * Owns which piece of the page shows which row: a row that stays keeps its own, focus and all, and one that comes
 * takes over the piece of one that went. Filling a row anew costs a fraction of making one.
 */
export class RowPlaces {
  #places = new Map<string, number>();
  #made = 0;

  /** A place for each of these rows, by id; what is of `kept` is nobody else's while the focus is in it. */
  placesOf(ids: readonly string[], kept?: string): readonly number[] {
    const here = new Set(ids);
    const free = [...this.#places].flatMap(([id, place]) => (here.has(id) || id === kept ? [] : [place]));
    // From the front, so that after a jump each row is filled where it stands.
    free.reverse();
    const places = ids.map((id) => this.#places.get(id) ?? free.pop() ?? this.#made++);
    this.#places = new Map(ids.map((id, index) => [id, places[index] ?? 0]));
    return places;
  }
}
