/** Many people from a file, as an administrator meets it in each product, up to the mail and the list. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {SEED_PASSWORD} from '../../demo/server/seed/logins.js';
import {watchedPage} from './support/browsers.js';
import {mailedLink, row} from './support/demo-pages.js';
import {useDemo} from './support/ground.js';

describe('files of people in the demo', () => {
  const ground = useDemo();

  async function openUpload(page: Page, email: string, tenant: string): Promise<void> {
    await page.goto(
      `${ground.server.origin}/dashboard?email=${encodeURIComponent(email)}&tenant=${tenant}&tab=users`,
    );
    await page.locator('#login-form [name="password"]').fill(SEED_PASSWORD);
    await page.locator('#login-form button').click();
    await page.getByRole('button', {name: 'Invite user'}).click();
    await page.getByRole('button', {name: 'Invite multiple users'}).click();
    await page.getByText('Drop a CSV file here').waitFor();
  }
  const outcome = (page: Page, text: string) => page.getByRole('listitem').filter({hasText: text}).first();
  const bring = (page: Page, text: string, name = 'monday.csv') =>
    page.locator('#file').setInputFiles({name, mimeType: 'text/csv', buffer: Buffer.from(text)});

  it('workspace: wrong rows are marked and corrected, the rest is sent once, and the mail opens the door', async () => {
    const {page, context, seen} = await watchedPage(ground.browser);
    await openUpload(page, 'ada@acme.example', 'acme');
    await bring(
      page,
      'Email;Role\nfirst@monday.example;User\nsecond at monday;Administrator\nada@acme.example;User\nFIRST@monday.example;User\n',
    );
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 known already').waitFor();
    await dialog.getByText('The same address as in row 2.').waitFor();
    await dialog.getByText('This is not a complete email address').waitFor();
    const wrong = dialog.getByRole('textbox', {name: 'Email, row 3'});
    await wrong.fill('second@monday.example');
    await wrong.press('Tab');
    await dialog.getByRole('button', {name: 'Send 2 invitations'}).click();
    await dialog.getByText('Finished').waitFor();
    await outcome(page, '2 invited').waitFor();
    await outcome(page, '2 left in the file').waitFor();
    await dialog.getByRole('button', {name: 'Done'}).click();
    await row(page, 'second@monday.example').getByText('Administrator').waitFor();
    const link = await mailedLink(ground.server, 'first@monday.example');
    await context.clearCookies();
    await page.goto(link);
    await page.getByRole('heading', {name: 'Join Acme'}).waitFor();
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.violations, []);
    await context.close();
  });

  it('workspace: an upload outlives the page, and is revoked as a whole by another administrator', async () => {
    const {page, context} = await watchedPage(ground.browser);
    await openUpload(page, 'ada@acme.example', 'acme');
    const many = Array.from({length: 300}, (_, index) => `many${index}@monday.example,User`);
    await bring(page, ['Email,Role', ...many].join('\n'), 'many.csv');
    await page.getByRole('button', {name: 'Send 300 invitations'}).click();
    await page
      .getByText(/^(Inviting|Finished)/)
      .first()
      .waitFor();
    await context.close();
    const {page: other, context: later} = await watchedPage(ground.browser);
    await openUpload(other, 'ada@acme.example', 'acme');
    await other.getByRole('button', {name: 'Open many.csv'}).click();
    await outcome(other, '300 invited').waitFor();
    await other.getByRole('button', {name: 'Revoke 300 open invitations'}).click();
    await other.getByRole('button', {name: 'Revoke 300 open invitations'}).click();
    await outcome(other, '300 revoked').waitFor();
    await later.close();
  });

  const PRODUCTS = [
    {
      tenant: 'northwind',
      email: 'nora@northwind.example',
      text: 'Email,Name,Role,Team,Personnel no.\numa@monday.example,Uma Okoye,Member,Training,7',
      sees: 'Uma Okoye',
    },
    {
      tenant: 'orchard',
      email: 'otto@orchard.example',
      text: 'Email,Role\nvic@monday.example,Tenant User',
      sees: 'vic@monday.example',
    },
    {
      tenant: 'summit',
      email: 'sara@summit.example',
      text: 'First name,Last name,Email,Role,Last day of access\nWen,Li,wen@monday.example,Sales engineer,31.12.2035',
      sees: 'Wen Li',
    },
  ];
  for (const {tenant, email, text, sees} of PRODUCTS)
    it(`${tenant}: with the columns of its product`, async () => {
      const {page, context, seen} = await watchedPage(ground.browser);
      await openUpload(page, email, tenant);
      await bring(page, text);
      await page.getByRole('button', {name: 'Send 1 invitation'}).click();
      await outcome(page, '1 invited').waitFor();
      await page.getByRole('dialog').getByRole('button', {name: 'Done'}).click();
      await row(page, sees).waitFor();
      assert.deepEqual(seen.errors, []);
      await context.close();
    });
});
