/** The whole way of an invitation, as the people in it see it: dashboard, mail, join page, partner portal. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {SEED_PASSWORD} from '../../demo/server/seed/logins.js';
import {database, startTestServer, type TestServer} from '../support/test-server.js';
import {launchChromium, type Watch, watchedPage} from './support/browsers.js';
import {requireBuilds} from './support/builds.js';
import {invite, mailedLink, openInvite, row, sendInvitation, signIn} from './support/demo-pages.js';

const PASSWORD = 'violet tractor lamp';

describe(`the invitation's journey on ${database}`, () => {
  let server: TestServer;
  let browser: Browser;
  let admin: Page;
  let adminSeen: Watch;

  before(async () => {
    requireBuilds('package', 'demo');
    [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
    ({page: admin, seen: adminSeen} = await watchedPage(browser));
    await signIn(admin, server);
  });
  beforeEach(async () => {
    await admin.goto(`${server.origin}/dashboard`);
    await row(admin, 'ada@acme.example').waitFor();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** Another person's browser. */
  const stranger = () => watchedPage(browser);

  it('shows an administrator the users, the open invitations and one way to invite', async () => {
    await row(admin, 'ada@acme.example').getByText('You', {exact: true}).waitFor();
    await admin.getByRole('heading', {name: 'Invitations'}).waitFor();
    await row(admin, 'ines@acme.example').getByText('Pending').waitFor();
    // Eight users and three open invitations are seeded.
    assert.equal(await row(admin, '@acme.example').count(), 11);
    await admin.getByRole('button', {name: 'Invite user'}).click();
    await admin.getByRole('button', {name: 'Invite one user'}).waitFor();
    await admin.keyboard.press('Escape');
  });

  it('takes a newcomer from the dialog through the mail to a login of their own', async () => {
    await openInvite(admin);
    const dialog = admin.getByRole('dialog', {name: 'Invite people to Acme'});
    assert.ok(await dialog.getByRole('radio', {name: /^User/}).isChecked(), 'the smaller role is chosen');
    await dialog.getByText('Administrator', {exact: true}).click();
    await sendInvitation(admin, 'nia@acme.example');
    await dialog.getByText('1 invitation sent').first().waitFor();
    await dialog.getByRole('button', {name: 'Done'}).click();
    const pending = row(admin, 'nia@acme.example');
    await pending.getByText('Administrator').waitFor();
    await pending.getByText('Ada Okafor').waitFor();

    const {page, context, seen} = await stranger();
    await page.goto(`${server.origin}/mailbox`);
    await page.getByRole('button', {name: /nia@acme.example/}).click();
    await page.getByText('Replies go to ada@acme.example').waitFor();
    await page
      .frameLocator('#body')
      .getByRole('link', {name: /Join Acme/})
      .click();
    await page.getByRole('heading', {name: 'Join Acme'}).waitFor();
    assert.match(page.url(), /\/join\/[\w-]{64}$/);
    await page.getByText('Ada Okafor invites you to Acme.').waitFor();
    await page.getByText('nia@acme.example', {exact: true}).waitFor();

    await page.getByRole('textbox', {name: 'Your name'}).fill('Nia Roberts');
    const password = page.getByRole('textbox', {name: 'Choose a password'});
    await password.fill('password123');
    await page.getByText('Strength: Not enough yet').waitFor();
    await page.getByRole('button', {name: 'Join'}).click();
    await page.getByText('This is easy to guess').waitFor();
    await password.fill(PASSWORD);
    await page.getByText(/Strength: (Good|Strong|Very strong)/).waitFor();
    await page.getByRole('button', {name: 'Join'}).click();
    await page.getByRole('heading', {name: 'Welcome to Acme'}).waitFor();
    assert.equal(new URL(page.url()).pathname, '/join', 'the used token has left the address bar');

    // The administrator's page was not touched: it heard of it.
    await row(admin, 'Nia Roberts').getByText('Active', {exact: true}).waitFor();
    await row(admin, 'nia@acme.example').getByText('Pending').waitFor({state: 'detached'});

    await page.goto(`${server.origin}/dashboard`);
    await row(page, 'nia@acme.example').getByText('You', {exact: true}).waitFor();
    assert.deepEqual([seen.errors, seen.dialogs], [[], []]);
    await context.close();
  });

  it('V4 · asks an address that has a login to sign in, and sets no password', async () => {
    await invite(admin, 'gil@globex.example');
    const {page, context} = await stranger();
    await page.goto(await mailedLink(server, 'gil@globex.example'));
    await page.getByText('This address already has a login').waitFor();
    assert.equal(await page.getByLabel('Choose a password').count(), 0);
    await page.getByRole('textbox', {name: 'Your password'}).fill('not this one');
    await page.getByRole('button', {name: 'Sign in and join'}).click();
    await page.getByText('The password is not right.').waitFor();
    await page.getByRole('textbox', {name: 'Your password'}).fill(SEED_PASSWORD);
    await page.getByRole('button', {name: 'Sign in and join'}).click();
    await page.getByRole('heading', {name: 'Welcome to Acme'}).waitFor();
    await row(admin, 'gil@globex.example').getByText('Active', {exact: true}).waitFor();
    await context.close();
  });

  it('V4 · leaves the invitation open when somebody else is signed in, and goes on after signing out', async () => {
    await invite(admin, 'other@acme.example');
    const {page, context} = await stranger();
    await signIn(page, server, 'hana@globex.example');
    await page.goto(await mailedLink(server, 'other@acme.example'));
    await page.getByText('You are signed in as somebody else').waitFor();
    await page.getByRole('button', {name: 'Sign out'}).click();
    await page.getByRole('textbox', {name: 'Choose a password'}).waitFor();
    await row(admin, 'other@acme.example').getByText('Pending').waitFor();
    await context.close();
  });

  it('V2 · a revoked link is dead, and so is a wrong code', async () => {
    await invite(admin, 'revoked@acme.example');
    const link = await mailedLink(server, 'revoked@acme.example');
    await admin.getByRole('button', {name: 'Revoke revoked@acme.example'}).click();
    const question = admin.getByRole('dialog', {name: 'Revoke the invitation of revoked@acme.example?'});
    await question.getByRole('button', {name: 'Revoke'}).click();
    await row(admin, 'revoked@acme.example').waitFor({state: 'detached'});

    const {page, context} = await stranger();
    await page.goto(link);
    await page.getByRole('heading', {name: 'This link no longer works'}).waitFor();
    await page.getByRole('button', {name: 'Use a code instead'}).click();
    await page.getByRole('textbox', {name: 'Email'}).fill('revoked@acme.example');
    await page.getByRole('textbox', {name: 'Code'}).fill('ABCD-2345');
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByRole('heading', {name: 'This link no longer works'}).waitFor();
    await context.close();
  });

  it('V2 · sending again kills the old link; a newcomer who holds it asks for a new one', async () => {
    const email = 'again@acme.example';
    await invite(admin, email);
    const old = await mailedLink(server, email);
    await admin.getByRole('button', {name: `Send again ${email}`}).click();
    const renewed = await mailedLink(server, email, old);
    const {page, context} = await stranger();
    await page.goto(old);
    await page.getByRole('heading', {name: 'This link no longer works'}).waitFor();
    await page.getByRole('textbox', {name: 'Email'}).fill(email);
    await page.getByRole('button', {name: 'Ask for a new link'}).click();
    await page.getByText('Look into your mailbox').first().waitFor();
    const asked = await server.mailbox?.waitFor(
      ({envelope, parsed}) =>
        envelope.to.includes(email) && ![old, renewed].some((link) => (parsed.text ?? '').includes(link)),
    );
    await page.goto(/https?:\/\/\S+\/join\/[\w-]+/.exec(asked?.parsed.text ?? '')?.[0] ?? '');
    await page.getByRole('heading', {name: 'Join Acme'}).waitFor();
    await context.close();
  });

  it('lets a partner invite from another site, and keeps a refused address with its reason', async () => {
    const {page, context, seen} = await stranger();
    await page.goto(server.portalOrigin);
    await page.getByRole('button', {name: 'Invite a colleague'}).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Only addresses of partner.example or northwind.example.').waitFor();
    assert.equal(await dialog.getByRole('radio').count(), 1, 'only the role of the token is offered');
    const input = dialog.getByRole('textbox', {name: 'Email addresses'});
    await input.fill('pia@partner.example someone@elsewhere.example ');
    await dialog.getByText('Addresses of this domain cannot be invited here.').waitFor();
    await dialog.getByRole('button', {name: 'Send invitation'}).click();
    await dialog.getByText('1 address accepted').first().waitFor();
    await dialog.getByRole('button', {name: 'Remove someone@elsewhere.example'}).waitFor();
    await page.getByText('Invitation for pia@partner.example was taken.').waitFor();
    await row(admin, 'pia@partner.example').waitFor();

    const join = await context.newPage();
    await join.goto(await mailedLink(server, 'pia@partner.example'));
    await join.getByRole('textbox', {name: 'Choose a password'}).waitFor();
    assert.deepEqual([seen.errors, seen.dialogs, seen.violations], [[], [], []]);
    await context.close();
  });

  it('left the administrator’s page, open all the time, without an error', () => {
    assert.deepEqual([adminSeen.errors, adminSeen.dialogs, adminSeen.violations], [[], [], []]);
  });
});
