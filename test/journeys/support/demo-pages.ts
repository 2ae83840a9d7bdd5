/** Owns what people do on the demo's pages, in their words. */
import type {Page} from 'playwright-core';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import type {RunningServer} from '../../../demo/server/start-server.js';

export async function signIn(
  page: Page,
  server: Pick<RunningServer, 'origin'>,
  email = SEEDED_ADMINISTRATOR,
  password = SEED_PASSWORD,
): Promise<void> {
  await page.goto(`${server.origin}/dashboard`);
  await page.getByLabel('Email', {exact: true}).fill(email);
  await page.getByLabel('Password', {exact: true}).fill(password);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('button', {name: 'Sign out'}).waitFor();
  await page.getByRole('heading').first().waitFor();
}

export async function openInvite(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Invite user'}).click();
  await page.getByRole('button', {name: 'Invite one user'}).click();
  await page.getByRole('textbox', {name: 'Email addresses'}).waitFor();
}

export async function sendInvitation(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', {name: 'Email addresses'}).fill(email);
  await page.getByRole('button', {name: /^Send/}).last().click();
}

/** From the dashboard to the closed dialog. */
export async function invite(page: Page, email: string): Promise<void> {
  await openInvite(page);
  await sendInvitation(page, email);
  await page.getByText('1 invitation sent').first().waitFor();
  await page.getByRole('button', {name: 'Done'}).click();
  await row(page, email).waitFor();
}

export const row = (page: Page, text: string) => page.getByRole('row').filter({hasText: text});

/** The join link in the newest mail to this address. */
export async function mailedLink(server: RunningServer, email: string, otherThan?: string): Promise<string> {
  const mail = await server.mailbox?.waitFor(
    ({envelope, parsed}) =>
      envelope.to.includes(email) && (!otherThan || !(parsed.text ?? '').includes(otherThan)),
    90_000,
  );
  const link = /https?:\/\/\S+\/join\/[\w-]+/.exec(mail?.parsed.text ?? '')?.[0];
  if (!link) throw new Error(`No join link in the mail to ${email}`);
  return link;
}
