/** The products' own ways, as the people in them see them: fields and rows, credentials by mail, several accounts, languages. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {SEED_PASSWORD} from '../../demo/server/seed/logins.js';
import {watchedPage} from './support/browsers.js';
import {row} from './support/demo-pages.js';
import {useDemo} from './support/ground.js';

describe('the products in the demo', () => {
  const ground = useDemo();

  async function signIn(page: Page, email: string, query = '', password = SEED_PASSWORD): Promise<void> {
    await page.goto(`${ground.server.origin}/dashboard?email=${encodeURIComponent(email)}${query}`);
    await page.locator('#login-form [name="password"]').fill(password);
    await page.locator('#login-form button').click();
  }
  const choose = async (page: Page) => {
    await page.getByRole('button', {name: 'Invite user'}).click();
    await page.getByRole('button', {name: 'Invite one user'}).click();
  };

  it('seats: two people with names and fields are invited, and stand in the list', async () => {
    const {page, context, seen} = await watchedPage(ground.browser);
    await signIn(page, 'nora@northwind.example', '&tenant=northwind');
    await choose(page);
    const dialog = page.getByRole('dialog', {name: 'Invite people to Northwind Service'});
    await dialog.getByText('An invitation uses no seat.').waitFor();
    await dialog.getByRole('textbox', {name: 'Full name'}).fill('Zoë Ng');
    await dialog.getByRole('textbox', {name: 'Email'}).fill('zoe@northwind.example');
    await dialog.getByRole('combobox', {name: 'Team (optional)'}).selectOption('training');
    await dialog.getByRole('button', {name: 'Add another person'}).click();
    const second = dialog.getByRole('group', {name: 'Person 2'});
    await second.getByRole('textbox', {name: 'Full name'}).fill('Yuri Ito');
    await second.getByRole('textbox', {name: 'Email'}).fill('milo@northwind.example');
    await dialog.getByRole('button', {name: 'Send 2 invitations'}).click();
    await dialog.getByText('Is already a member.').waitFor();
    await second
      .or(dialog.getByRole('group', {name: 'Person 1'}))
      .getByRole('textbox', {name: 'Email'})
      .last()
      .fill('yuri@northwind.example');
    await dialog.getByRole('button', {name: 'Send invitation'}).click();
    await dialog.getByText('1 invitation sent').first().waitFor();
    await dialog.getByRole('button', {name: 'Done'}).click();
    await row(page, 'Zoë Ng').getByText('Training').waitFor();
    await row(page, 'Yuri Ito').getByText('Invited').waitFor();
    assert.deepEqual(seen.errors, []);
    await context.close();
  });

  it('seats: another account shows nothing of the one before, and its address can be shared', async () => {
    const {page, context} = await watchedPage(ground.browser);
    await signIn(page, 'nora@northwind.example', '&tenant=northwind');
    await row(page, 'Milo Jansen').waitFor();
    await page.locator('#account').selectOption('northwind-south');
    await row(page, 'Sofia Reis').waitFor();
    assert.equal(await page.getByText('milo@northwind.example').count(), 0);
    assert.equal(new URL(page.url()).searchParams.get('tenant'), 'northwind-south');
    await page.reload();
    await row(page, 'Sofia Reis').waitFor();
    await page.getByRole('button', {name: 'Sign out'}).click();
    await page.locator('#login-form').waitFor();
    const left = await page.evaluate(
      () => document.querySelector('user-table')?.shadowRoot?.textContent ?? '',
    );
    assert.doesNotMatch(left, /Sofia|Nora|@/, 'after signing out nothing is left either');
    await context.close();
  });

  it('seats: a member sees the tabs of a member, also when another one is asked for', async () => {
    const {page, context} = await watchedPage(ground.browser);
    await signIn(page, 'milo@northwind.example', '&tenant=northwind&tab=billing');
    await page.getByRole('heading', {name: 'General'}).waitFor();
    const tabs = await page.locator('#tabs a').allTextContents();
    assert.deepEqual(tabs, ['General', 'Locality', 'My seat']);
    await context.close();
  });

  it('presales: credentials come by mail, fit once, and give way to a password of one’s own', async () => {
    const {page: sara, context: sarasContext} = await watchedPage(ground.browser);
    await signIn(sara, 'sara@summit.example', '&tenant=summit');
    await choose(sara);
    const dialog = sara.getByRole('dialog');
    await dialog.getByRole('textbox', {name: 'First name'}).fill('Otis');
    await dialog.getByRole('textbox', {name: 'Last name'}).fill('Bloom');
    await dialog.getByRole('textbox', {name: 'Email'}).fill('otis@summit.example');
    await dialog.getByRole('radio', {name: /Sales engineer/}).check();
    await dialog.getByRole('combobox', {name: 'Language of the mail'}).selectOption('fr');
    await dialog.getByRole('button', {name: 'Send invitation'}).click();
    await dialog.getByText('is a member now').first().waitFor();
    await dialog.getByRole('button', {name: 'Done'}).click();
    await row(sara, 'Otis Bloom').getByText('Never signed in').waitFor();

    const mail = await ground.server.mailbox?.waitFor(({envelope}) =>
      envelope.to.includes('otis@summit.example'),
    );
    assert.match(mail?.parsed.subject ?? '', /Summit/);
    assert.match(mail?.parsed.html ?? '', /lang="fr"/);
    const password = /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){6}/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
    const {page, context} = await watchedPage(ground.browser);
    await signIn(page, 'otis@summit.example', '', password);
    await page.getByRole('heading', {name: 'Choose a password of your own'}).waitFor();
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', {name: 'Save'}).click();
    await page.getByText('This password is too short').waitFor();
    await page.getByLabel('New password').fill('violet tractor lamp');
    await page.getByRole('button', {name: 'Save'}).click();
    await page.getByRole('heading', {name: 'Projects'}).waitFor();
    await row(sara, 'Otis Bloom').getByText('Never signed in').waitFor({state: 'detached'});
    await context.close();
    await sarasContext.close();
  });

  it('access: an expired invitee asks for a new link from the login page', async () => {
    const {page, context} = await watchedPage(ground.browser);
    await page.goto(`${ground.server.origin}/dashboard`);
    await page.getByRole('link', {name: /Ask for a new link/}).click();
    await page
      .getByRole('button', {name: /Ask for a new link|new link/})
      .first()
      .click();
    await page.getByRole('textbox', {name: 'Email'}).fill('rosa@orchard.example');
    await page.getByRole('button', {name: 'Ask for a new link'}).click();
    await page.getByText('a new mail is on its way').first().waitFor();
    const mail = await ground.server.mailbox?.waitFor(({envelope}) =>
      envelope.to.includes('rosa@orchard.example'),
    );
    assert.match(mail?.parsed.text ?? '', /\/join\//);
    await context.close();
  });

  it('every product: the whole page changes its language, live', async () => {
    const {page, context} = await watchedPage(ground.browser);
    await signIn(page, 'otto@orchard.example', '&tenant=orchard');
    await row(page, 'quinn@orchard.example').getByText('Invite pending').waitFor();
    await page.locator('#language').selectOption('de');
    await page.getByRole('heading', {name: 'Personen'}).waitFor();
    await page.locator('#language').selectOption('ar');
    await page.getByRole('button', {name: /دعوة/}).first().waitFor();
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.querySelector('user-table') as Element).direction),
      'rtl',
    );
    await context.close();
  });

  it('V7 · after signing in nobody is sent off the list', async () => {
    for (const [asked, ends] of [
      ['//evil.example/', '/dashboard'],
      ['/\\evil.example', '/dashboard'],
      ['javascript:alert(1)', '/dashboard'],
      ['https://evil.example/', '/dashboard'],
      ['/mailbox', '/mailbox'],
    ] as const) {
      const {page, context, seen} = await watchedPage(ground.browser);
      await signIn(page, 'ada@acme.example', `&return=${encodeURIComponent(asked)}`);
      await page
        .getByText(ends === '/mailbox' ? 'Mailbox' : 'Bruno Costa')
        .first()
        .waitFor();
      if (ends === '/mailbox') await page.waitForURL('**/mailbox');
      const {origin, pathname} = new URL(page.url());
      assert.deepEqual([origin, pathname], [ground.server.origin, ends], asked);
      assert.deepEqual(seen.dialogs, []);
      await context.close();
    }
  });
});
