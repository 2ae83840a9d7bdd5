import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {RowPlaces} from '../../src/controllers/row-places.js';

const ids = fc.uniqueArray(fc.integer({min: 0, max: 40}).map(String), {maxLength: 20});

describe('places of rows', () => {
  it('are one for each row, kept by whoever stays, and taken over before new ones are made', () => {
    fc.assert(
      fc.property(fc.array(ids, {minLength: 1, maxLength: 12}), (lists) => {
        const places = new RowPlaces();
        let before = new Map<string, number>();
        let most = 0;
        for (const list of lists) {
          const now = places.placesOf(list);
          expect(new Set(now).size).to.equal(list.length);
          list.forEach((id, index) => {
            if (before.has(id)) expect(now[index]).to.equal(before.get(id));
          });
          // What was left free by a shorter list is gone from the page.
          const made = now.filter((place) => place >= most).length;
          const stayed = list.filter((id) => before.has(id)).length;
          expect(made).to.equal(Math.max(0, list.length - Math.max(stayed, before.size)));
          most = Math.max(most, ...now.map((place) => place + 1));
          before = new Map(list.map((id, index) => [id, now[index] ?? -1]));
        }
      }),
    );
  });

  it('stay in their order when all rows are others', () => {
    const places = new RowPlaces();
    expect(places.placesOf(['a', 'b', 'c'])).to.deep.equal([0, 1, 2]);
    expect(places.placesOf(['x', 'y', 'z'])).to.deep.equal([0, 1, 2]);
  });

  it('give nobody the place that the focus is in', () => {
    const places = new RowPlaces();
    places.placesOf(['a', 'b']);
    expect(places.placesOf(['b', 'c'], 'a')).to.deep.equal([1, 2]);
  });
});
