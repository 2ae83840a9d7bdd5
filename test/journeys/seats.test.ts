/** Seats on the demo's pages, against the real server: added, given, paired, reported, replaced; by two people at once. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {HttpClient, mailedToken} from '../support/test-server.js';
import {GENUINE, SeatClient} from '../demo/support/seats.js';
import {SEED_PASSWORD} from '../../demo/server/seed/logins.js';
import {watchedPage} from './support/browsers.js';
import {useDemo} from './support/ground.js';
import {chooseAct, claim, openTab, readQr, rowOf} from './support/seat-pages.js';

const NORA = 'nora@northwind.example';
const AMIRA = 'amira@northwind.example';
const AMIRAS_SERIAL = 'VX1-018336';

describe('seats', () => {
  const ground = useDemo();
  const openAs = async (
    email: string,
    tab: 'seats' | 'my-seat',
    options: Parameters<typeof watchedPage>[1] = {},
  ) => {
    const watched = await watchedPage(ground.browser, options);
    await openTab(watched.page, ground.server, {email, tab});
    return watched;
  };
  const pairs = async (page: Page) => {
    await page.getByRole('button', {name: 'Pair device'}).click();
    await page.getByRole('img', {name: /^QR code/}).waitFor();
  };

  for (const [what, options, full] of [
    ['in light', {colorScheme: 'light'}, false],
    ['in the dark', {colorScheme: 'dark'}, false],
    ['small, on a phone', {viewport: {width: 320, height: 640}, deviceScaleFactor: 2}, false],
    ['full screen', {viewport: {width: 1280, height: 800}}, true],
  ] as const)
    it(`V1 · the QR code is read from a picture by another decoder: ${what}`, async () => {
      const {page, context, seen} = await openAs(AMIRA, 'my-seat', options);
      await pairs(page);
      if (full) {
        await page.getByRole('button', {name: 'Full screen'}).click();
        await page.getByRole('button', {name: 'Leave full screen'}).waitFor();
      }
      const link = await readQr(page);
      assert.match(link ?? '', new RegExp(`^${ground.server.origin}/pair/[\\w-]{40,}$`));
      assert.deepEqual([...seen.violations, ...seen.errors], []);
      await context.close();
    });

  it('the holder pairs: wrong glasses are named, the old code is dead, the right ones show by themselves, once', async () => {
    const {page, context} = await openAs(AMIRA, 'my-seat');
    await pairs(page);
    const first = (await readQr(page)) ?? '';
    assert.deepEqual(await claim(ground.server, {link: first}, 'VX1-999999'), {
      status: 409,
      reason: 'wrong_device',
    });
    await page.getByText('The device VX1-999999 tried this code.').waitFor();
    await page.getByRole('button', {name: 'New code'}).click();
    await page.getByText('There is a new code.').waitFor({state: 'attached'});
    assert.equal(
      (await claim(ground.server, {link: first}, AMIRAS_SERIAL)).status,
      410,
      'the old one is dead',
    );
    const code = (await page.locator('.code').textContent())?.trim() ?? '';
    const both = await Promise.all([1, 2].map(() => claim(ground.server, {code}, AMIRAS_SERIAL)));
    assert.deepEqual(both.map(({status}) => status).sort(), [200, 410], 'two devices race: one gets through');
    await page.getByText('is paired with Seat 2').first().waitFor();
    await page.getByRole('button', {name: 'Done'}).click();
    await page.getByText('The device is paired and ready for use.').waitFor();
    await context.close();
  });

  it('the code that was mailed pairs, too', async () => {
    const {page, context} = await openAs(AMIRA, 'my-seat');
    await page.getByRole('button', {name: 'Pair again'}).click();
    await page.getByRole('dialog').getByRole('button', {name: 'Pair again'}).click();
    await page.getByRole('button', {name: 'Email the code'}).click();
    await page.getByText('The code is on its way to your mailbox.').first().waitFor();
    const mail = await ground.server.mailbox?.waitFor(
      ({envelope, parsed}) => envelope.to.includes(AMIRA) && (parsed.text ?? '').includes('/pair/'),
    );
    const link = /https?:\/\/\S+\/pair\/[\w-]+/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
    assert.equal((await claim(ground.server, {link}, AMIRAS_SERIAL)).status, 200);
    await page.getByText('is paired with Seat 2').first().waitFor();
    await context.close();
  });

  it('A2 · a seat is added by keyboard alone: details, own device, review; the vendor’s word shows by itself', async () => {
    const {page, context, seen} = await openAs(NORA, 'seats');
    await rowOf(page, 'Seat 4').waitFor();
    const {keyboard} = page;
    await page.getByRole('button', {name: 'Add seat'}).focus();
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', {name: 'Add a seat'});
    await dialog.getByRole('checkbox', {name: 'Trainer'}).waitFor();
    const tabTo = async (
      role: 'checkbox' | 'radio' | 'textbox' | 'button' | 'combobox',
      name: string | RegExp,
    ) => {
      const target = dialog.getByRole(role, {name}).first();
      for (let step = 0; step < 40; step++) {
        if (await target.evaluate((element) => element.matches(':focus'))) return;
        await keyboard.press('Tab');
      }
      assert.fail(`Tab never reaches ${name}`);
    };
    await tabTo('checkbox', 'Trainer');
    await keyboard.press('Space');
    await tabTo('button', 'Continue');
    await keyboard.press('Enter');
    await dialog.getByRole('radio', {name: /^Buy a device/}).waitFor();
    await tabTo('radio', /^Buy a device/);
    await keyboard.press('ArrowDown');
    await dialog.getByRole('radio', {name: /Vista 1/}).waitFor();
    await tabTo('radio', /Vista 2/);
    await keyboard.press('ArrowUp');
    assert.ok(await dialog.getByRole('radio', {name: /Vista 1/}).isChecked());
    await tabTo('textbox', 'Serial');
    await keyboard.type(GENUINE);
    await tabTo('button', 'Continue');
    await keyboard.press('Enter');
    await dialog.getByText('Nothing is charged before you add the seat.').waitFor();
    await tabTo('button', 'Add seat');
    await keyboard.press('Enter');
    await dialog.getByText('Seat 5 is added').first().waitFor();
    await tabTo('button', 'Done');
    await keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('seat-table')?.shadowRoot?.activeElement?.id === 'add-seat',
    );
    await rowOf(page, 'Seat 5').filter({hasText: GENUINE}).waitFor();
    ground.server.clock.advance(60_000);
    await rowOf(page, 'Seat 5').filter({hasText: 'Ready to pair'}).waitFor();
    assert.deepEqual(seen.errors, []);
    await context.close();
  });

  it('what one does, the other sees: given, reported, replaced by a spare in one action', async () => {
    const admin = await HttpClient.login(ground.server, NORA, SEED_PASSWORD, 'northwind');
    const [{page: hers, context: one}, {page: his, context: other}] = await Promise.all([
      openAs(AMIRA, 'my-seat'),
      openAs(NORA, 'seats'),
    ]);
    await hers.getByRole('button', {name: 'Report broken or lost'}).click();
    await hers.getByRole('radio', {name: /^It is broken/}).check();
    await hers.getByRole('button', {name: 'Send report'}).click();
    await rowOf(his, 'Seat 2').filter({hasText: 'Reported broken'}).waitFor();
    await chooseAct(his, 'Seat 2', 'Replace device');
    await his.getByRole('radio', {name: /^A spare/}).check();
    await his.getByRole('radio', {name: /VX2-204822/}).check();
    await his.getByRole('button', {name: 'Lock and use the spare'}).click();
    await rowOf(his, 'Seat 2').filter({hasText: 'VX2-204822'}).waitFor();
    await rowOf(his, 'Seat 4').filter({hasText: AMIRAS_SERIAL}).filter({hasText: 'Locked'}).waitFor();
    await hers.getByText('VX2-204822').waitFor();
    await hers.getByRole('button', {name: 'Pair device'}).waitFor();
    await chooseAct(his, 'Seat 2', 'Unassign');
    await his.getByRole('dialog').getByRole('button', {name: 'Unassign'}).click();
    await hers.getByText('You have no seat').waitFor();
    await hers.getByRole('button', {name: 'Request a seat'}).click();
    await hers.getByRole('textbox').fill('I need it on Monday.');
    await hers.getByRole('button', {name: 'Send request'}).click();
    await his.getByText('I need it on Monday.').waitFor();
    await his.getByRole('button', {name: 'Give a seat to Amira Saleh'}).click();
    await his.getByRole('radio', {name: /^Seat 2/}).check();
    await his.getByRole('dialog').getByRole('button', {name: 'Give a seat'}).click();
    await hers.getByRole('heading', {name: 'Seat 2'}).waitFor();
    assert.equal((await new SeatClient(admin).called('Seat 2')).holder?.email, AMIRA);
    await Promise.all([one.close(), other.close()]);
  });

  it('somebody invited from inside the wizard gets the seat on accepting, and not before', async () => {
    const {page, context} = await openAs(NORA, 'seats');
    await page.getByRole('button', {name: 'Add seat'}).click();
    const wizard = page.getByRole('dialog', {name: 'Add a seat'});
    await wizard.getByRole('checkbox', {name: 'Trainee'}).check();
    await wizard.getByRole('combobox', {name: 'Who gets it?'}).click();
    await page.getByRole('option', {name: 'Invite someone new'}).click();
    const email = 'zoe@northwind.example';
    await page.getByRole('textbox', {name: 'Email', exact: true}).fill(email);
    await page.getByRole('textbox', {name: 'Full name'}).fill('Zoe Marsh');
    await page.getByRole('button', {name: 'Send invitation'}).click();
    await wizard.getByRole('button', {name: 'Remove Zoe Marsh'}).waitFor();
    await wizard.getByRole('button', {name: 'Continue'}).click();
    await wizard.getByRole('radio', {name: /^Decide later/}).check();
    await wizard.getByRole('button', {name: 'Continue'}).click();
    await wizard.locator('#add:not([aria-disabled="true"])').click();
    await wizard.getByText('Zoe Marsh gets the seat on accepting the invitation.').waitFor();
    await wizard.getByRole('button', {name: 'Done'}).click();
    const reserved = page.locator('seat-table tr[data-row]', {hasText: 'Reserved for Zoe Marsh'});
    await reserved.waitFor();
    const token = await mailedToken(ground.server, email);
    const answer = await fetch(`${ground.server.origin}/v1/join/accept`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({
        secret: {token},
        credential: {kind: 'new_password', name: 'Zoe Marsh', password: 'violet tractor lamp'},
      }),
    });
    assert.equal(answer.status, 200);
    await page.locator('seat-table tr[data-row]', {hasText: email}).waitFor();
    await reserved.waitFor({state: 'detached'});
    await context.close();
  });

  it('paid on a page of its own: declined nothing is added; paid it comes back to the same place, and is', async () => {
    const {page, context} = await watchedPage(ground.browser);
    await openTab(page, ground.server, {
      email: 'sofia@northwind-south.example',
      tab: 'seats',
      tenant: 'northwind-south',
    });
    const rows = page.locator('seat-table tr[data-row]:not([data-row=""])');
    await rows.first().waitFor();
    const before = await rows.count();
    await page.getByRole('button', {name: 'Add seat'}).click();
    const wizard = page.getByRole('dialog', {name: 'Add a seat'});
    await wizard.getByRole('checkbox', {name: 'Trainee'}).check();
    await wizard.getByRole('button', {name: 'Continue'}).click();
    await wizard.getByRole('radio', {name: /^Decide later/}).check();
    await wizard.getByRole('button', {name: 'Continue'}).click();
    await wizard.locator('#add:not([aria-disabled="true"])').click();
    await page.waitForURL(/\/checkout\//);
    await page.getByRole('button', {name: /decline/i}).click();
    await page
      .getByRole('link')
      .or(page.getByRole('button', {name: /back/i}))
      .first()
      .waitFor();
    if (new URL(page.url()).pathname.startsWith('/checkout')) await page.getByText(/back/i).first().click();
    await page.waitForURL(/tab=seats/);
    await wizard.getByText('The payment was not completed.').waitFor();
    assert.equal(await rows.count(), before);
    await wizard.locator('#add:not([aria-disabled="true"])').click();
    await page.waitForURL(/\/checkout\//);
    await page.getByRole('button', {name: /^Pay/}).click();
    await page.waitForURL(/tab=seats/);
    await wizard
      .getByText(/is added/)
      .first()
      .waitFor();
    await wizard.getByRole('button', {name: 'Done'}).click();
    await page.waitForFunction(
      (count) =>
        document.querySelector('seat-table')?.shadowRoot?.querySelectorAll('tr[data-row]').length === count,
      before + 1,
    );
    await context.close();
  });
});
