import {expect} from '@open-wc/testing';
import {isLoaded, loadLanguage, messagesOf} from '../../src/i18n/catalogue.js';
import {commonWords} from '../../src/i18n/common/words.js';
import {inviteWords} from '../../src/i18n/invite/words.js';
import {joinWords} from '../../src/i18n/join/words.js';
import {isRightToLeft, LANGUAGES} from '../../src/i18n/languages.js';
import {problemWords} from '../../src/i18n/problem/words.js';
import {usersWords} from '../../src/i18n/users/words.js';

const AREAS = {
  common: commonWords,
  problem: problemWords,
  invite: inviteWords,
  users: usersWords,
  join: joinWords,
};
type Area = keyof typeof AREAS;
type Texts = Readonly<Record<string, string | ((...values: unknown[]) => string)>>;

const areas = Object.keys(AREAS) as Area[];
const others = LANGUAGES.filter((language) => language !== 'en');
const texts = (area: Area, language: string): Texts =>
  messagesOf(area, AREAS[area].en as never, language, undefined) as unknown as Texts;

/** Messages whose number stands in the sentence as it is, so that a name would fit in, too. */
const COUNTED = new Set(['newPasswordHelp', 'sending', 'person']);

/** What a message is called with, by what English makes of it: a count changes with its number, a name is shown as it is. */
function valuesFor(key: string, message: (...values: unknown[]) => string): unknown[] {
  if (COUNTED.has(key)) return Array.from({length: message.length}, () => 7);
  return Array.from({length: message.length}, (_, index) => {
    const marks = Array.from({length: message.length}, (_unused, at) => (at === index ? 'MARK' : 1));
    try {
      return message(...marks).includes('MARK') ? `Name${index}` : 7;
    } catch {
      return 7;
    }
  });
}

describe('six languages', () => {
  before(() => Promise.all(others.map((language) => loadLanguage(AREAS, language))));

  for (const language of others) {
    it(`${language} says everything that English says, in its own words`, () => {
      const same: string[] = [];
      for (const area of areas) {
        const english = texts(area, 'en');
        const translated = texts(area, language);
        for (const [key, message] of Object.entries(english)) {
          const own = translated[key];
          expect(typeof own, `${area}.${key}`).to.equal(typeof message);
          if (own === message) same.push(`${area}.${key}`);
        }
      }
      // Words that two languages share; whole sentences never are.
      expect(
        same.filter((key) =>
          String(texts(key.split('.')[0] as Area, 'en')[key.split('.')[1] ?? '']).includes(' '),
        ),
      ).to.deep.equal([]);
      expect(same.length).to.be.lessThan(12);
    });

    it(`${language} keeps every name, address and number in its sentence`, () => {
      for (const area of areas) {
        const english = texts(area, 'en');
        for (const [key, own] of Object.entries(texts(area, language))) {
          const source = english[key];
          if (typeof own !== 'function' || typeof source !== 'function') continue;
          const values = valuesFor(key, source);
          const said = own(...values);
          for (const value of values) {
            if (typeof value === 'string') expect(said, `${area}.${key}`).to.include(value);
          }
          expect(said, `${area}.${key}`).not.to.match(/undefined|NaN|\{\w+\}|#/);
        }
      }
    });

    it(`L3 · ${language} has a sentence for every number from 0 to 200, with the number in it or in words`, () => {
      for (const area of areas) {
        for (const [key, own] of Object.entries(texts(area, language))) {
          const source = texts(area, 'en')[key];
          if (typeof own !== 'function' || typeof source !== 'function' || source.length !== 1) continue;
          if (typeof valuesFor(key, source)[0] === 'string') continue;
          for (let count = 0; count <= 200; count++) {
            const said = own(count);
            expect(said.length, `${area}.${key}(${count})`).to.be.greaterThan(0);
            expect(said).not.to.match(/#|undefined/);
          }
        }
      }
    });
  }

  it('asks again for a language that could not be fetched', async () => {
    let tries = 0;
    const de = () => (tries++ ? Promise.resolve(commonWords.en) : Promise.reject(new TypeError('offline')));
    const flaky = {common: {...commonWords, sv: de}};
    await loadLanguage(flaky, 'sv');
    expect(isLoaded(flaky, 'sv')).to.equal(false);
    await loadLanguage(flaky, 'sv-FI');
    expect(isLoaded(flaky, 'sv')).to.equal(true);
    expect(tries).to.equal(2);
  });

  it('keeps an address that holds a # as it is', () => {
    for (const language of LANGUAGES) {
      const {sentTo} = messagesOf('invite', inviteWords.en, language, undefined);
      expect(sentTo('a#1@example.com', 3), language).to.include('a#1@example.com');
    }
  });

  it('L4 · keeps names and addresses in their own direction inside Arabic sentences', () => {
    const {title} = messagesOf('invite', inviteWords.en, 'ar', undefined);
    expect(title('Acme')).to.include('\u2068Acme\u2069');
  });

  it('knows which languages run from right to left', () => {
    expect(LANGUAGES.filter(isRightToLeft)).to.deep.equal(['ar']);
    for (const language of ['he-IL', 'fa', 'ur-PK', 'ar-EG'])
      expect(isRightToLeft(language), language).to.equal(true);
    for (const language of ['arn', 'en', 'ja', 'de-AT'])
      expect(isRightToLeft(language), language).to.equal(false);
  });
});
