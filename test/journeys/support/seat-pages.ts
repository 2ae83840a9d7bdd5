/** Owns what people do about seats on the demo's pages, and reading a QR code as a device would: from a picture. */
import jsQR from 'jsqr';
import type {Page} from 'playwright-core';
import {PNG} from 'pngjs';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import type {RunningServer} from '../../../demo/server/start-server.js';

/** Signs in beside the page's own form, and opens a tab of the product. */
export async function openTab(
  page: Page,
  server: Pick<RunningServer, 'origin'>,
  {email, tab, tenant = 'northwind'}: {email: string; tab: 'seats' | 'my-seat' | 'users'; tenant?: string},
): Promise<void> {
  const data = {email, password: SEED_PASSWORD};
  const answer = await page.request.post(`${server.origin}/auth/login`, {data});
  if (answer.status() !== 204) throw new Error(`Login of ${email} answered ${answer.status()}`);
  await page.goto(`${server.origin}/dashboard?tenant=${tenant}&tab=${tab}`);
}

/** What stands in the code, read from a screenshot by a decoder that knows nothing of ours. */
export async function readQr(page: Page): Promise<string | undefined> {
  await page.locator('.qr').waitFor();
  const {data, width, height} = PNG.sync.read(await page.screenshot());
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
}

/** What the device does with what it read or what was typed. */
export async function claim(
  {origin}: Pick<RunningServer, 'origin'>,
  what: {readonly link: string} | {readonly code: string},
  serial: string,
): Promise<{readonly status: number; readonly reason?: string}> {
  const body = 'link' in what ? {token: what.link.split('/pair/')[1], serial} : {code: what.code, serial};
  const answer = await fetch(`${origin}/v1/pairings/claim`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body),
  });
  const {reason} = (await answer.json()) as {reason?: string};
  return {status: answer.status, ...(reason !== undefined && {reason})};
}

export const rowOf = (page: Page, seat: string) =>
  page.locator('seat-table tr[data-row]').filter({has: page.getByText(seat, {exact: true})});

/** From the menu of a seat. */
export async function chooseAct(page: Page, seat: string, act: string): Promise<void> {
  await page.getByRole('button', {name: `Actions for ${seat}`, exact: true}).click();
  await page.locator('seat-table #row-menu .menu-item', {hasText: act}).first().click();
}
