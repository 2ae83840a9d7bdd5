import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {localizedText} from '../../src/model/localized-text.js';
import {displayName, initials, type Person} from '../../src/model/person.js';
import {ACTIONS, can, grantableRoles, managesUsers} from '../../src/model/policy.js';
import {isMaybeApplied, isRetryable} from '../../src/model/problem.js';
import {knownColumns, roleOf, withOverrides} from '../../src/model/profile.js';
import {passwordIssue, passwordStrength} from '../../src/model/validate/password.js';
import {nameIssue} from '../../src/model/validate/text.js';
import {administrator, embedded, invitations, member, readOnly} from '../../stories/fixtures/workspace.js';

const [open] = invitations;
if (!open) throw new Error('No invitation');
const reason = (verdict: ReturnType<typeof can>) => (verdict.allowed ? 'allowed' : verdict.reason);

describe('policy', () => {
  it('allows an administrator what the product does, and gives a member the reason', () => {
    const refused = ACTIONS.filter((action) => !can(administrator, action).allowed);
    expect(refused).to.deep.equal(['delete', 'replace']);
    for (const action of ACTIONS) {
      expect(reason(can(member, action)), action).to.equal('permission');
    }
  });

  it('lets a read-only account look and not change', () => {
    const verdicts = Object.fromEntries(ACTIONS.map((action) => [action, reason(can(readOnly, action))]));
    expect(verdicts).to.include({
      list_users: 'allowed',
      list_invitations: 'allowed',
      invite: 'read_only_account',
    });
    expect(verdicts['revoke']).to.equal('read_only_account');
  });

  it('refuses what is above one’s rank, not open any more, or not offered by the server', () => {
    const low = {...administrator, rank: 10};
    expect(reason(can(low, 'revoke', {...open, roles: ['administrator']}))).to.equal('rank');
    expect(reason(can(administrator, 'resend', {...open, status: 'accepted'}))).to.equal(
      'invitation_not_pending',
    );
    const {capabilities} = administrator;
    const without = {
      ...administrator,
      capabilities: {
        ...capabilities,
        invitations: {...capabilities.invitations, link: {no: 'backend' as const}},
      },
    };
    expect(reason(can(without, 'copy_link'))).to.equal('unsupported');
  });

  it('lets the row’s own verdict win over every rule', () => {
    const allowed: Person = {...open, status: 'accepted', can: {revoke: true}};
    const refused: Person = {...open, can: {revoke: {reason: 'self'}}};
    expect(reason(can(member, 'revoke', allowed))).to.equal('allowed');
    expect(reason(can(administrator, 'revoke', refused))).to.equal('self');
  });

  it('offers roles up to one’s own rank, and those on an embed token’s list', () => {
    const ids = (session: typeof administrator) => grantableRoles(session).map(({id}) => id);
    expect(ids(administrator)).to.deep.equal(['user', 'administrator']);
    expect(ids(member)).to.deep.equal(['user']);
    expect(ids(embedded)).to.deep.equal(['user']);
    expect(administrator.profile.roles.map(managesUsers)).to.deep.equal([false, true]);
  });
});

describe('profile', () => {
  it('takes words and order from the host, never rules', () => {
    const smuggled = {user: {label: 'Guest', rank: 100, assignable: false, grants: ['users.manage']}};
    const changed = withOverrides(administrator.profile, {
      roleLabels: smuggled,
      columns: ['person'],
      statusLabels: {active: 'On'},
    });
    const before = roleOf(administrator.profile, 'user');
    expect(roleOf(changed, 'user')).to.deep.equal({...before, label: 'Guest'});
    expect(changed.columns).to.deep.equal(['person']);
    expect(changed.statusLabels).to.deep.equal({active: 'On'});
    expect(withOverrides(administrator.profile, undefined)).to.equal(administrator.profile);
  });

  it('shows a role nobody described by its id, and only columns it knows', () => {
    expect(roleOf(administrator.profile, 'constructor')).to.deep.include({
      label: 'constructor',
      assignable: false,
    });
    const columns = knownColumns({...administrator.profile, columns: ['status', 'shoe_size', 'person']});
    expect(columns).to.deep.equal(['status', 'person']);
  });
});

describe('person', () => {
  it('is called by the full name, first and last, or the address', () => {
    const email = 'ada@acme.example';
    expect(displayName({email, name: {full: 'Ada Okafor', first: 'A'}})).to.equal('Ada Okafor');
    expect(displayName({email, name: {first: 'Ada', last: 'Okafor'}})).to.equal('Ada Okafor');
    expect(displayName({email, name: {last: 'Okafor'}})).to.equal('Okafor');
    expect(displayName({email, name: {full: ''}})).to.equal(email);
    expect(displayName({email})).to.equal(email);
  });

  it('has whole graphemes as initials', () => {
    const of = (full: string) => initials({email: 'x@acme.example', name: {full}});
    expect(of('Ada Okafor')).to.equal('AO');
    expect(of('élodie van der marchand')).to.equal('ÉM');
    expect(of('田中 千代')).to.equal('田千');
    expect(of('👩‍👩‍👧 🇪🇺')).to.equal('👩‍👩‍👧🇪🇺');
    expect(of('e\u0301mile')).to.equal('E\u0301');
    expect(initials({email: 'grace.hopper@acme.example'})).to.equal('GH');
    expect(of('   ')).to.equal('');
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => typeof of(text) === 'string'));
  });
});

describe('text', () => {
  it('is picked by exact tag, base language, English, or whatever is there', () => {
    const text = {en: 'Color', 'en-GB': 'Colour', de: 'Farbe'};
    expect(localizedText(text, 'en-GB')).to.equal('Colour');
    expect(localizedText(text, 'de-AT')).to.equal('Farbe');
    expect(localizedText(text, 'fr')).to.equal('Color');
    expect(localizedText({ja: '色'}, 'fr')).to.equal('色');
    expect(localizedText('Color', 'fr')).to.equal('Color');
    expect(localizedText(undefined, 'fr')).to.equal('');
    expect(localizedText({}, 'fr')).to.equal('');
  });

  it('refuses control characters and more than 200 letters in a name, and no script', () => {
    expect(nameIssue('')).to.equal(undefined);
    expect(nameIssue(' ', {required: true})).to.equal('required');
    for (const name of ['Ada\nBcc: x', 'Ada\u0000', 'A\u007f'])
      expect(nameIssue(name)).to.equal('control_characters');
    expect(nameIssue('x'.repeat(201))).to.equal('too_long');
    for (const name of ["O'Hara", '千代', 'داليا', 'X Æ A-12', '<b>Ada</b>'])
      expect(nameIssue(name)).to.equal(undefined);
  });
});

describe('password', () => {
  const cases: [string, string | undefined][] = [
    ['', 'required'],
    ['ninechars', 'too_short'],
    ['x'.repeat(257), 'too_long'],
    ['password1234', 'password_too_common'],
    ['Passw0rd!!!!', 'password_too_common'],
    ['abcdefghijkl', 'password_too_common'],
    ['9876543210', 'password_too_common'],
    ['aaaaaaaaaaaa', 'password_too_common'],
    ['abababababab', 'password_too_weak'],
    ['zoequist123', 'password_too_common'],
    ['quiet lamp over the river', undefined],
    ['Übergrößenträger', undefined],
  ];
  for (const [password, issue] of cases) {
    it(`${issue ?? 'takes'}: ${password.slice(0, 30)}`, () => {
      expect(passwordIssue(password, ['zoequist@acme.example', 'Zoe Quist'])).to.equal(issue);
    });
  }

  it('has no strength while it is refused, and some when it is not', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 60}), (text) => {
        expect(passwordStrength(text) === 0).to.equal(passwordIssue(text) !== undefined);
      }),
    );
    expect(passwordStrength('quiet lamp over the river by night')).to.equal(4);
  });
});

describe('problem', () => {
  it('knows what asking again can help, and what may have been done', () => {
    expect(isRetryable({kind: 'network', maybeApplied: false})).to.equal(true);
    expect(isRetryable({kind: 'forbidden', reason: 'self'})).to.equal(false);
    expect(isMaybeApplied({kind: 'timeout', maybeApplied: true})).to.equal(true);
    expect(isMaybeApplied({kind: 'stale'})).to.equal(false);
  });
});
