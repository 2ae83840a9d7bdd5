import {expect} from '@open-wc/testing';
import {messagesOf} from '../../src/i18n/catalogue.js';
import {commonEn} from '../../src/i18n/common/en.js';
import {formatOf} from '../../src/i18n/format.js';
import {plural} from '../../src/i18n/plural.js';
import {problemEn} from '../../src/i18n/problem/en.js';
import {issueText, problemText, refusalText} from '../../src/i18n/problem-text.js';
import {usersEn} from '../../src/i18n/users/en.js';
import {
  CONFLICT_REASONS,
  FIELD_ISSUE_CODES,
  FORBIDDEN_REASONS,
  type Problem,
} from '../../src/model/problem.js';

const PROBLEMS: Problem[] = [
  {kind: 'stale'},
  {kind: 'invalid_state', reason: 'invitation_not_pending'},
  {kind: 'not_found'},
  {kind: 'unauthenticated'},
  {kind: 'quota', of: 'seats', limit: 5},
  {kind: 'quota', of: 'seats'},
  {kind: 'rate_limited', retryAfterMs: 1000},
  {kind: 'unsupported', capability: 'x'},
  {kind: 'network', maybeApplied: false},
  {kind: 'timeout', maybeApplied: false},
  {kind: 'aborted', maybeApplied: false},
  {kind: 'server', status: 500, maybeApplied: true},
  {kind: 'contract', issues: []},
];

describe('sentences', () => {
  it('exist for every kind of problem, each its own', () => {
    const sentences = PROBLEMS.map((problem) => problemText(problem, problemEn));
    for (const sentence of sentences) expect(sentence).to.match(/^[A-Z].*\.$/);
    expect(sentences).not.to.include(problemEn.invalid);
    expect(new Set(sentences).size).to.equal(PROBLEMS.length);
  });

  it('exist for every issue code, and a plain one for codes of tomorrow', () => {
    const sentences = FIELD_ISSUE_CODES.map((code) => issueText(code, problemEn));
    expect(sentences).not.to.include(problemEn.invalid);
    expect(new Set(sentences).size).to.equal(FIELD_ISSUE_CODES.length);
    for (const code of ['of_tomorrow', 'constructor', '__proto__', 'toString']) {
      expect(issueText(code, problemEn)).to.equal(problemEn.invalid);
      expect(refusalText(code, problemEn)).to.equal(problemEn.forbidden);
      expect(problemText({kind: 'conflict', reason: code}, problemEn)).to.equal(problemEn.inUse);
    }
  });

  it('exist for every reason of a conflict or refusal', () => {
    for (const reason of CONFLICT_REASONS)
      expect(problemText({kind: 'conflict', reason}, problemEn)).to.match(/\.$/);
    const refusals = FORBIDDEN_REASONS.map((reason) => problemText({kind: 'forbidden', reason}, problemEn));
    expect(new Set(refusals).size).to.equal(FORBIDDEN_REASONS.length);
  });

  it('join the sentences of several issues', () => {
    const issues = [
      {field: 'a', code: 'required'},
      {field: 'b', code: 'too_long'},
    ];
    expect(problemText({kind: 'validation', issues}, problemEn)).to.equal('Fill this in. This is too long.');
    expect(problemText({kind: 'validation', issues: []}, problemEn)).to.equal(problemEn.invalid);
  });
});

describe('the host’s wording', () => {
  it('L5 · is laid over key by key; a missing key falls back', () => {
    const words = messagesOf('users', usersEn, 'en', {users: {users: 'Crew'}});
    expect(words.users).to.equal('Crew');
    expect(words.search).to.equal(usersEn.search);
    expect(messagesOf('common', commonEn, 'en', {users: {users: 'Crew'}}).retry).to.equal(commonEn.retry);
  });

  it('L5 · a function that throws keeps the built-in text; a wrong type is ignored', () => {
    const broken = {
      count: () => {
        throw new Error('host fault');
      },
      users: 7 as unknown as string,
      page: 'text' as unknown as (number: string, of: string) => string,
    };
    const words = messagesOf('users', usersEn, 'en', {users: broken});
    expect(words.count(2)).to.equal('2 people');
    expect(words.users).to.equal(usersEn.users);
    expect(words.page('2', '9')).to.contain('2');
  });
});

describe('formats', () => {
  it('L3 · plurals follow the language for 0 to 200', () => {
    const forms = {
      zero: 'zero #',
      one: 'one #',
      two: 'two #',
      few: 'few #',
      many: 'many #',
      other: 'other #',
    };
    for (const language of ['ar', 'pl', 'ja', 'en']) {
      const rules = new Intl.PluralRules(language);
      const number = new Intl.NumberFormat(language);
      for (let count = 0; count <= 200; count++) {
        expect(plural(language, count, forms)).to.equal(`${rules.select(count)} ${number.format(count)}`);
      }
    }
    expect(plural('pl', 3, {one: 'one', other: 'other'})).to.equal('other');
  });

  it('L4 · relative times take the nearest whole unit', () => {
    const now = Date.UTC(2026, 10, 20, 10);
    const [minute, hour, day] = [60, 3600, 86_400];
    const cases: [number, string][] = [
      [0, 'this minute'],
      [-29, 'this minute'],
      [-31, '1 minute ago'],
      [59.4 * minute, 'in 59 minutes'],
      [59.6 * minute, 'in 1 hour'],
      [-23.4 * hour, '23 hours ago'],
      [-23.6 * hour, 'yesterday'],
      [7 * day, 'in 7 days'],
      [-30 * day, '30 days ago'],
      [-31 * day, 'last month'],
      [-364 * day, 'last year'],
      [-340 * day, '11 months ago'],
      [-800 * day, '2 years ago'],
    ];
    for (const [seconds, text] of cases) {
      const iso = new Date(now + seconds * 1000).toISOString();
      expect(formatOf('en').relative(iso, now), String(seconds)).to.equal(text);
    }
    expect(formatOf('en').relative('someday', now)).to.equal('someday');
    expect(formatOf('en').day('someday')).to.equal('someday');
  });
});
