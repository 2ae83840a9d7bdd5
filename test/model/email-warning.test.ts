import {expect} from '@open-wc/testing';
import {emailKey} from '../../src/model/validate/email.js';
import {emailWarning} from '../../src/model/validate/email-warning.js';

describe('V8 · one address or two', () => {
  it('V8 · finds the same address behind case, white space and punycode', () => {
    const same = [
      ['Zoe@Example.com', ' zoe@example.COM '],
      ['zoe@bücher.example', 'ZOE@xn--bcher-kva.example'],
      ['zoe@BÜCHER.example', 'zoe@bücher.example'],
      ['zoe@example.com', 'zoe\u200b@example.com'],
      ['zoe@例え.テスト', 'zoe@xn--r8jz45g.xn--zckzah'],
    ];
    for (const [one = '', other = ''] of same) expect(emailKey(one), one).to.equal(emailKey(other));
  });

  it('V8 · keeps apart what mail servers keep apart', () => {
    const keys = [
      'a+b@example.com',
      'a@example.com',
      'a.b@example.com',
      'ab@example.com',
      'a@example.org',
    ].map(emailKey);
    expect(new Set(keys).size).to.equal(keys.length);
  });
});

describe('V8 · doubts about an address', () => {
  it('V8 · sees domains that imitate others: mixed alphabets, and letters drawn alike', () => {
    const imitations = [
      'pаypal.com',
      'gооgle.com',
      'аррӏе.com',
      'ехаmple.com',
      'exаmple.example',
      'microsоft.com',
      'αpple.com',
      'ｇoogle.com',
      'ɡithub.com',
      'xn--80ak6aa92e.com',
      'xn--pypal-4ve.com',
    ];
    for (const domain of imitations)
      expect(emailWarning(`zoe@${domain}`), domain).to.equal('look_alike_domain');
  });

  it('V8 · leaves honest domains of every script alone', () => {
    const honest = [
      'example.com',
      'bücher.example',
      'señor.es',
      'почта.рф',
      'пример.испытание',
      'παράδειγμα.δοκιμή',
      '例え.テスト',
      '한국.kr',
      'مثال.إختبار',
      'xn--bcher-kva.example',
      'straße.de',
    ];
    for (const domain of honest) expect(emailWarning(`zoe@${domain}`), domain).to.equal(undefined);
  });

  it('V8 · knows mailboxes that many read, in capitals and with a tag as well', () => {
    for (const name of ['info', 'Support', 'SALES', 'hr+jobs', 'buchhaltung', 'no-reply']) {
      expect(emailWarning(`${name}@example.com`), name).to.equal('role_address');
    }
    for (const name of ['zoe', 'informa', 'salesman', 'infoz', '']) {
      expect(emailWarning(`${name}@example.com`), name).to.equal(undefined);
    }
  });
});
