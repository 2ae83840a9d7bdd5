import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {cleanEmail, emailDomain, emailIssue, emailKey} from '../../src/model/validate/email.js';
import {splitAddresses} from '../../src/model/validate/email-list.js';

const GOOD = [
  'a@b.example',
  'a+b@b.example',
  "o'hara@b.example",
  'a@localhost',
  'a@1',
  'A.B@EXAMPLE.org',
  'zoe@bücher.example',
  'a@日本語.example',
];
const BAD = [
  'a',
  '@b.example',
  'a@',
  'a@b@c',
  'a b@c.example',
  'a@b..c',
  'a@-b.example',
  'a@b-.example',
  'ü@b.example',
  'a@b_c.example',
  '"a b"@c.example',
  'a@[127.0.0.1]',
  'a@b.example\n',
  'a@bü/cher.example',
];
const LONG = `${'a'.repeat(65)}@b.example`;

describe('email', () => {
  for (const address of GOOD) it(`takes ${address}`, () => expect(emailIssue(address)).to.equal(undefined));
  for (const address of BAD) {
    it(`refuses ${JSON.stringify(address)}`, () => expect(emailIssue(address)).to.equal('email_format'));
  }

  it('tells an empty and an over-long one apart from a malformed one', () => {
    expect(emailIssue('')).to.equal('required');
    expect(emailIssue(LONG)).to.equal('too_long');
    expect(
      emailIssue(
        `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}`,
      ),
    ).to.equal('too_long');
  });

  it('agrees with the browser’s own field about ASCII addresses', () => {
    const input = document.createElement('input');
    input.type = 'email';
    const pieces = fc.array(fc.constantFrom(...'abzAZ019.-+_@!#%()<>[]\\,;:"'), {
      minLength: 1,
      maxLength: 24,
    });
    const likely = fc.tuple(pieces, pieces).map(([local, domain]) => `${local.join('')}@${domain.join('')}`);
    const address = fc.oneof(
      pieces.map((characters) => characters.join('')),
      likely,
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(address, (text) => {
        input.value = text;
        const issue = emailIssue(text);
        fc.pre(issue !== 'too_long');
        expect(issue === undefined, text).to.equal(input.validity.valid);
      }),
      {numRuns: 1000},
    );
  });

  it('knows two spellings of one address, and keeps a+b and a apart', () => {
    const same = [
      'zoe@bücher.example',
      ' ZOE@BÜCHER.example ',
      'mailto:zoe@xn--bcher-kva.example',
      '\u200bzoe@Bücher.example\u00a0',
    ];
    expect(new Set(same.map(emailKey)).size).to.equal(1);
    expect(emailKey('a+b@c.example')).not.to.equal(emailKey('a@c.example'));
    expect(emailKey('a.b@c.example')).not.to.equal(emailKey('ab@c.example'));
    expect(emailDomain('Zoe@Bücher.example')).to.equal('xn--bcher-kva.example');
    expect(emailDomain('nothing')).to.equal('nothing');
  });

  it('has one key for whatever cleaning makes of an address', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => emailKey(cleanEmail(text)) === emailKey(text)),
    );
  });
});

describe('pasted lists', () => {
  const cases: [string, string[]][] = [
    [
      'a@x.example,b@x.example;c@x.example d@x.example\ne@x.example\tf@x.example',
      [...'abcdef'].map((name) => `${name}@x.example`),
    ],
    ['Ada <a@x.example>, "Okafor, Bo" <b@x.example>', ['a@x.example', 'b@x.example']],
    ['Ada Okafor <a@x.example> b@x.example', ['a@x.example', 'b@x.example']],
    ['mailto:a@x.example\r\n\r\n , ;', ['a@x.example']],
    ['half <a@x.example', ['half', '<a@x.example']],
    ['', []],
  ];
  for (const [text, addresses] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => expect(splitAddresses(text)).to.deep.equal(addresses));
  }

  it('finds every address again, whatever separates them', () => {
    const separator = fc.constantFrom(',', ';', '\n', '\r\n', '\t', ' ', ' , ', ';\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.emailAddress(), separator)), (pairs) => {
        const text = pairs.flat().join('');
        expect(splitAddresses(text)).to.deep.equal(pairs.flatMap(([address]) => splitAddresses(address)));
      }),
    );
  });

  it('takes a whole file without freezing', () => {
    for (const text of [
      'x '.repeat(100_000),
      '"'.repeat(100_001),
      '<'.repeat(100_000),
      '" <'.repeat(50_000),
    ]) {
      const start = performance.now();
      splitAddresses(text);
      expect(performance.now() - start).to.be.below(1500);
    }
  });
});
