/** Owns what each endpoint of seats is for on a page, under faults of the line; each scenario has a seat of its own. */
import type {Page} from 'playwright-core';
import {claim} from './seat-pages.js';
import type {Ground, Scenario} from './fault-scenarios.js';

const tenant = 'northwind' as const;
const open = ({page, proxy}: Ground, element: string) =>
  page.goto(`${proxy.origin}/host.html?element=${element}&tenant=${tenant}`).then(() => undefined);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', {name}).last().click();
const tryAgain = ({page}: Ground) => page.getByRole('button', {name: 'Try again'}).first().click();
const seatRow = (page: Page, label: string) =>
  page.locator('seat-table tr[data-row]').filter({has: page.getByText(label, {exact: true})});

/** A fresh seat, by the back door; its name is the scenario's. */
async function ownSeat({page, proxy}: Ground): Promise<string> {
  const headers = {'tenant-id': tenant, origin: proxy.origin};
  const draft = {modes: ['trainee'], count: 1, device: {source: 'none'}};
  for (;;) {
    const quote = await page.request.post(`${proxy.origin}/v1/seat-quotes`, {headers, data: draft});
    const {id} = (await quote.json()) as {id: string};
    const added = await page.request.post(`${proxy.origin}/v1/seats`, {headers, data: {quote: id}});
    // Another scenario may have added one in between: the price is another one then.
    if (added.status() !== 201) continue;
    const {items} = (await added.json()) as {items: {label: string}[]};
    return items[0]?.label ?? '';
  }
}

const labels = new WeakMap<Page, string>();
const label = ({page}: Ground): string => labels.get(page) ?? '';

async function choose(ground: Ground, act: string): Promise<void> {
  const {page} = ground;
  await page.getByRole('button', {name: `Actions for ${label(ground)}`, exact: true}).click();
  await page.locator('#row-menu .menu-item', {hasText: act}).first().click();
}

async function listReady(ground: Ground): Promise<void> {
  labels.set(ground.page, await ownSeat(ground));
  await open(ground, 'seat-table');
  await ground.page.getByRole('searchbox').fill(label(ground));
  await seatRow(ground.page, label(ground)).waitFor();
}

async function reviewReady(ground: Ground): Promise<void> {
  const {page} = ground;
  await open(ground, 'seat-wizard');
  await page.getByRole('checkbox', {name: 'Trainee'}).check();
  await press(page, 'Continue');
  await page.getByRole('radio', {name: /^Decide later/}).check();
}

export const seatScenarios: readonly Scenario[] = [
  {
    endpoint: 'seats',
    tenant,
    matches: /GET \/v1\/seats/,
    act: (ground) => open(ground, 'seat-table'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: ({page}) => seatRow(page, 'Seat 1').waitFor(),
  },
  {
    endpoint: 'own seat',
    tenant,
    matches: /GET \/v1\/my-seat/,
    act: (ground) => open(ground, 'my-seat'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: ({page}) => page.getByText('You have no seat').waitFor(),
  },
  {
    endpoint: 'change of a seat',
    tenant,
    matches: /PATCH \/v1\/seats\/[^/]+$/,
    prepare: async (ground) => {
      await listReady(ground);
      await choose(ground, 'Edit modes');
      await ground.page.getByRole('checkbox', {name: 'Trainer'}).check();
    },
    act: ({page}) => press(page, 'Save'),
    retry: ({page}) => press(page, 'Save'),
    succeeded: (ground) => seatRow(ground.page, label(ground)).filter({hasText: 'Trainer'}).waitFor(),
  },
  {
    endpoint: 'own device',
    tenant,
    matches: /POST \/v1\/seats\/[^/]+\/device/,
    prepare: async (ground) => {
      await listReady(ground);
      const {page} = ground;
      await choose(ground, 'Add device');
      await page.getByRole('radio', {name: /^Use a device of your own/}).check();
      await page.getByRole('radio', {name: /Vista 1/}).check();
      // One for each scenario: the seat's number makes it one.
      const number = Number(label(ground).replace(/\D/g, ''));
      await page.getByRole('textbox', {name: 'Serial'}).fill(`VX1-${600_000 + number}`);
    },
    act: ({page}) => press(page, 'Register device'),
    retry: ({page}) => press(page, 'Register device'),
    succeeded: (ground) => seatRow(ground.page, label(ground)).filter({hasText: 'VX1-6'}).waitFor(),
  },
  {
    endpoint: 'what removing means',
    tenant,
    matches: /DELETE \/v1\/seats\//,
    prepare: async (ground) => {
      await listReady(ground);
      await choose(ground, 'Remove seat');
      await ground.page.getByText('The price drops by').waitFor();
    },
    act: ({page}) => page.getByRole('dialog').getByRole('button', {name: 'Remove seat'}).click(),
    retry: async ({page}) => {
      const again = page.getByRole('dialog').getByRole('button', {name: 'Remove seat'});
      if (await again.count()) await again.click();
    },
    succeeded: (ground) => seatRow(ground.page, label(ground)).waitFor({state: 'detached'}),
  },
  {
    endpoint: 'price',
    tenant,
    matches: /POST \/v1\/seat-quotes/,
    prepare: reviewReady,
    act: ({page}) => press(page, 'Continue'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: ({page}) => page.getByText('Nothing is charged before you add the seat.').waitFor(),
  },
  {
    endpoint: 'adding seats',
    tenant,
    matches: /POST \/v1\/seats$/,
    prepare: async (ground) => {
      await reviewReady(ground);
      await press(ground.page, 'Continue');
      await ground.page.locator('#add:not([aria-disabled="true"])').waitFor();
    },
    act: ({page}) => page.locator('#add').click(),
    retry: ({page}) => page.locator('#add').click(),
    succeeded: async ({page}) => {
      const done = page.locator('#wizard-done');
      const changed = page.getByText('The price has changed since you looked at it.');
      const ready = page.locator('#add:not([aria-disabled="true"])');
      // Other scenarios add seats at the same time: the new price is looked at, and taken.
      for (;;) {
        await done.or(changed).first().waitFor();
        if (await done.count()) return;
        await done.or(ready).first().waitFor();
        if (await done.count()) return;
        await ready.click();
        await changed.or(done).first().waitFor();
      }
    },
  },
  {
    endpoint: 'pairing code',
    tenant,
    matches: /POST \/v1\/pairings$/,
    prepare: async (ground) => {
      labels.set(ground.page, 'Seat 2');
      await open(ground, 'seat-table');
      await seatRow(ground.page, 'Seat 2').waitFor();
    },
    act: (ground) => choose(ground, 'Pair device'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: async ({page, proxy}) => {
      await page.getByRole('img', {name: /^QR code/}).waitFor();
      const code = (await page.locator('.code').textContent())?.trim() ?? '';
      // It is a code that works; of another device it is not.
      const {reason} = await claim(proxy, {code}, 'VX1-999999');
      if (reason !== 'wrong_device') throw new Error(`The code answered ${reason}`);
    },
  },
];
