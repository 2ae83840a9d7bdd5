/** Many people at once, as an administrator of the demo meets it: looked at, begun, left, found again, told of. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {makeMember} from '../demo/support/people.js';
import {watchedPage} from './support/browsers.js';
import {row, signIn} from './support/demo-pages.js';
import {useDemo} from './support/ground.js';

const PEOPLE = 30;

describe('many people in the demo', () => {
  const ground = useDemo();

  async function choose(page: Page, label: string): Promise<void> {
    await page.getByRole('button', {name: 'Change selection'}).click();
    await page.locator('#selection-menu .menu-item', {hasText: label}).click();
  }
  const dialog = (page: Page) => page.locator('#bulk-dialog');

  it('everybody who matches is deactivated; the change goes on when the page is left, and is found again', async () => {
    for (let n = 0; n < PEOPLE; n++)
      await makeMember(ground.server, {
        tenant: 'acme',
        email: `crowd-${n}@acme.example`,
        role: 'user',
        name: `Crowd ${n}`,
      });
    const {page, context, seen} = await watchedPage(ground.browser);
    await signIn(page, ground.server);
    await page.getByRole('searchbox', {name: 'Search by name or email'}).fill('crowd-');
    await row(page, 'crowd-0@acme.example').waitFor();
    await row(page, 'ada@acme.example').waitFor({state: 'detached'});
    await page.getByRole('checkbox', {name: 'Select everybody shown'}).click();
    await page.getByText(`${PEOPLE} selected`).waitFor();
    await choose(page, 'Deactivate');
    await dialog(page).getByText(`Will be changed: ${PEOPLE}`).waitFor();
    await dialog(page).getByRole('button', {name: 'Deactivate'}).click();
    await dialog(page)
      .getByText('It goes on when this is closed.')
      .or(dialog(page).getByText('Done'))
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('searchbox', {name: 'Search by name or email'}).fill('crowd-');
    await row(page, 'crowd-0@acme.example').getByText('Deactivated').waitFor();
    await ground.server.bulk.settled();
    const {n} = await ground.server.context.db
      .selectFrom('memberships')
      .select(({fn}) => fn.countAll<string>().as('n'))
      .where('email', 'like', 'crowd-%')
      .where('status', '=', 'inactive')
      .executeTakeFirstOrThrow();
    assert.equal(Number(n), PEOPLE);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
    await context.close();
  });

  it('says who is skipped, and gives a report to take along', async () => {
    const {page, context} = await watchedPage(ground.browser);
    await signIn(page, ground.server);
    for (const name of ['Ada Okafor', 'Finn Lindqvist'])
      await page.getByRole('checkbox', {name: `Select ${name}`}).click();
    await choose(page, 'Reactivate');
    await dialog(page).getByText('Will be changed: 1').waitFor();
    await dialog(page).getByText('It is that way already.').waitFor();
    await dialog(page).getByRole('button', {name: 'Reactivate'}).click();
    await dialog(page).getByRole('listitem').filter({hasText: 'Done: 1'}).waitFor();
    await dialog(page).getByRole('button', {name: 'Write report'}).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('link', {name: 'Download report'}).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    assert.match(text, /"finn@acme\.example","Finn Lindqvist","Done",""/);
    assert.match(text, /"ada@acme\.example","Ada Okafor","Skipped","It is that way already\."/);
    await context.close();
  });

  it('E5 · the list is a file, and can be copied beside the download', async () => {
    const {page, context} = await watchedPage(ground.browser);
    await signIn(page, ground.server);
    await page.getByRole('button', {name: 'View'}).click();
    await page.getByRole('button', {name: 'Export as CSV'}).click();
    await dialog(page).getByText('The file is ready.').waitFor();
    assert.equal(await dialog(page).getByRole('button', {name: 'Copy'}).count(), 1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('link', {name: 'Download'}).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    assert.match(text, /^\uFEFF"Name","Email","Role"/);
    assert.match(text, /"Bruno Costa","bruno@acme\.example","User"/);
    await context.close();
  });
});
