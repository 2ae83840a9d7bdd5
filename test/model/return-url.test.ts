import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {safeReturnUrl} from '../../src/model/validate/return-url.js';

const BASE = 'https://app.example/dashboard?tab=users';
const ALLOWED = ['https://docs.app.example'];
const target = (text: string) => safeReturnUrl(text, BASE, ALLOWED);

describe('V7 · where a page may send somebody next', () => {
  it('V7 · lets through paths of its own and the origins on its list', () => {
    expect(target('/settings?tab=a#b')).to.equal('https://app.example/settings?tab=a#b');
    expect(target('?tab=seats')).to.equal('https://app.example/dashboard?tab=seats');
    expect(target('https://docs.app.example/start')).to.equal('https://docs.app.example/start');
  });

  it('V7 · refuses every way off the list that browsers know', () => {
    const evil = 'evil.example';
    const attempts = [
      `https://${evil}`,
      `//${evil}`,
      `///${evil}`,
      `/\\${evil}`,
      `\\\\${evil}`,
      `/\t/${evil}`,
      `\n//${evil}`,
      ` //${evil}`,
      `https:${evil}`,
      `https:/${evil}`,
      `http:\\\\${evil}`,
      `https://app.example@${evil}`,
      `https://app.example:pw@${evil}`,
      `https://user@app.example/`,
      `https://app.example.${evil}`,
      `https://${evil}\\@app.example`,
      `https://${evil}#@app.example`,
      `https://docs.app.example.${evil}`,
      'http://app.example/',
      'https://app.example:8443/',
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'blob:https://app.example/x',
      'vbscript:x',
      'file:///etc/passwd',
      '\u0000/x',
      '\u202e/x',
      '',
      'dashboard',
    ];
    for (const attempt of attempts) expect(target(attempt), JSON.stringify(attempt)).to.equal(undefined);
  });

  it('V7 · whatever is asked for, the origin is on the list', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '//',
      '@',
      ':',
      '.',
      '%2f',
      '%5c',
      '\t',
      '#',
      '?',
      'https:',
      'javascript:',
      'evil.example',
      'app.example',
      'a',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, {maxLength: 8}).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (asked) => {
        const url = target(asked);
        if (url === undefined) return;
        const {origin, protocol, username} = new URL(url, BASE);
        expect(['https://app.example', ...ALLOWED]).to.include(origin);
        expect([protocol, username]).to.deep.equal(['https:', '']);
      }),
      {numRuns: 5000},
    );
  });
});
