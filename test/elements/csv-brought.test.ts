import {expect} from '@open-wc/testing';
import {broughtBy} from '../../src/elements/csv-invite/csv-source.js';

const people = new File(['email'], 'people.csv');

/** What a browser hands over of a drop: no script can make one that holds a folder. */
const dropped = (files: readonly File[], isDirectory: boolean): DataTransfer =>
  ({files, items: files.map(() => ({webkitGetAsEntry: () => ({isDirectory})}))}) as unknown as DataTransfer;

describe('what is brought to <csv-invite>', () => {
  it('is a file by its name', () => {
    expect(broughtBy(dropped([people], false))).to.deep.equal({name: 'people.csv', blob: people});
  });

  it('is refused as a folder, and as several files', () => {
    expect(broughtBy(dropped([people], true))).to.deep.equal({reason: 'folder'});
    expect(broughtBy(dropped([people, people], false))).to.deep.equal({reason: 'several'});
  });

  it('is nothing where a text was dropped', () => {
    expect(broughtBy(dropped([], false))).to.equal(undefined);
    expect(broughtBy(null)).to.equal(undefined);
  });
});
