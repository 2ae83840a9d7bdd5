/** Owns what each endpoint is for on a page: how it is asked, how one sees that it failed, and the way on. */
import type {Page} from 'playwright-core';
import {row} from './demo-pages.js';
import type {FaultProxy} from './fault-proxy.js';

export interface Ground {
  readonly page: Page;
  readonly proxy: FaultProxy;
  readonly email: string;
  readonly token: string;
}

export interface Scenario {
  readonly endpoint: string;
  /** The account it is in; `acme`, by default. */
  readonly tenant?: 'northwind';
  readonly matches: RegExp;
  /** Up to where the request is about to be sent. */
  prepare?(ground: Ground): Promise<void>;
  /** Sends it; for reads, opens the page. */
  act(ground: Ground): Promise<void>;
  /** Whether the page itself offers the way on; else it is the button that was pressed. */
  readonly asksAgain?: true;
  /** Presses what the page offers as the way on. */
  retry(ground: Ground): Promise<void>;
  /** Where it was done but nobody said so, and repeating it can't tell: how the person finds out. */
  foundDone?(ground: Ground): Promise<void>;
  /** Where the page sees by itself that it was done, and nothing is left to press. */
  readonly findsOut?: true;
  /** What success looks like. */
  succeeded(ground: Ground): Promise<void>;
}

const open = ({page, proxy, token}: Ground, element: string) =>
  page.goto(`${proxy.origin}/host.html?element=${element}&token=${token}`).then(() => undefined);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', {name}).last().click();
const tryAgain = ({page}: Ground) => page.getByRole('button', {name: 'Try again'}).first().click();
const listed = ({page, email}: Ground) => row(page, email).waitFor();

const choose = async (page: Page, name: string, label: string) => {
  await page.getByRole('button', {name: `Actions for ${name}`}).click();
  await page.locator('#row-menu .menu-item', {hasText: label}).click();
};

const tableReady = async (ground: Ground) => {
  await open(ground, 'user-table');
  await listed(ground);
};

const dialogReady = async (ground: Ground) => {
  await open(ground, 'invite-dialog');
  await ground.page.getByRole('textbox', {name: 'Email addresses'}).fill(`new.${ground.email} `);
};

const recorded = ({page}: Ground) => page.locator('access-history tr[data-row]').first().waitFor();

/** Whoever was invited is a user, and each scenario has one of its own. */
async function joins({proxy, token}: Ground): Promise<void> {
  const {status} = await fetch(`${proxy.origin}/v1/join/accept`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({
      secret: {token},
      credential: {kind: 'new_password', name: 'Faye Ault', password: 'violet tractor lamp'},
    }),
  });
  if (status !== 200) throw new Error(`Joining answered ${status}`);
}

async function ownUser(ground: Ground): Promise<void> {
  const {page, email} = ground;
  await joins(ground);
  await open(ground, 'user-table');
  await page.getByRole('searchbox', {name: 'Search by name or email'}).fill(email);
  // Whoever is selected before the search has answered is in another question.
  await row(page, 'ada@acme.example').waitFor({state: 'detached'});
  await listed(ground);
}

/** A file was brought, and its rows are ready to go. */
async function fileReady(ground: Ground): Promise<void> {
  const {page, email} = ground;
  await open(ground, 'csv-invite');
  const buffer = Buffer.from(`Email,Role\nfile.${email},User`);
  await page.locator('#file').setInputFiles({name: 'people.csv', mimeType: 'text/csv', buffer});
  await page.getByRole('button', {name: '1 ready'}).waitFor();
}

const sentFile = {
  prepare: fileReady,
  act: ({page}: Ground) => press(page, 'Send 1 invitation'),
  // Where the server asks to wait it goes on by itself, and there is nothing to press.
  retry: async ({page}: Ground) => {
    const again = page.getByRole('button', {name: 'Try again'});
    if (await again.count()) await again.click();
  },
  succeeded: ({page}: Ground) => page.getByText('Finished').waitFor(),
} as const;

export const scenarios: readonly Scenario[] = [
  {
    endpoint: 'session',
    matches: /GET \/v1\/session/,
    act: (ground) => open(ground, 'user-table'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: listed,
  },
  {
    endpoint: 'users',
    matches: /GET \/v1\/users/,
    act: (ground) => open(ground, 'user-table'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: ({page}) => row(page, 'ada@acme.example').waitFor(),
  },
  {
    endpoint: 'invitations',
    matches: /GET \/v1\/invitations/,
    act: (ground) => open(ground, 'user-table'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: listed,
  },
  {
    endpoint: 'invite',
    matches: /POST \/v1\/users$/,
    prepare: dialogReady,
    act: ({page}) => press(page, 'Send invitation'),
    retry: ({page}) => press(page, 'Send invitation'),
    succeeded: ({page}) => page.getByText('1 invitation sent').first().waitFor(),
  },
  {
    endpoint: 'resend',
    matches: /POST \/v1\/invitations\/.*\/resend/,
    prepare: tableReady,
    act: ({page, email}) => press(page, `Send again ${email}`),
    retry: ({page, email}) => press(page, `Send again ${email}`),
    succeeded: ({page}) => page.getByRole('status').getByText('got a new link').waitFor({state: 'attached'}),
  },
  {
    endpoint: 'revoke',
    matches: /DELETE \/v1\/invitations/,
    prepare: async (ground) => {
      await tableReady(ground);
      await press(ground.page, `Revoke ${ground.email}`);
    },
    act: ({page}) => page.getByRole('dialog').getByRole('button', {name: 'Revoke'}).click(),
    retry: async ({page, email}) => {
      // Where the answer was lost the row is gone already, which is what was asked for.
      if (!(await row(page, email).count())) return;
      const question = page.getByRole('dialog');
      if (!(await question.count())) await press(page, `Revoke ${email}`);
      await question.getByRole('button', {name: 'Revoke'}).click();
    },
    succeeded: ({page, email}) => row(page, email).waitFor({state: 'detached'}),
  },
  {
    endpoint: 'change of a user',
    matches: /PATCH \/v1\/users\//,
    // Somebody of one's own: others are at work on the same list.
    prepare: async (ground) => {
      await ownUser(ground);
      await choose(ground.page, 'Faye Ault', 'Edit');
      const form = ground.page.getByRole('dialog');
      await form.getByRole('textbox', {name: 'Email'}).fill(`new.${ground.email}`);
    },
    act: ({page}) => press(page, 'Save'),
    retry: ({page}) => press(page, 'Save'),
    findsOut: true,
    succeeded: ({page}) => page.getByText('gets a mail to confirm').first().waitFor({state: 'attached'}),
  },
  {
    endpoint: 'password reset',
    matches: /POST \/v1\/users\/.*\/password-reset/,
    prepare: tableReady,
    act: ({page}) => choose(page, 'Grace Mensah', 'Send password reset'),
    retry: ({page}) => choose(page, 'Grace Mensah', 'Send password reset'),
    succeeded: ({page}) =>
      page.getByText('gets a mail with a link to choose').first().waitFor({state: 'attached'}),
  },
  {
    endpoint: 'look at many people',
    matches: /POST \/v1\/bulk-runs$/,
    prepare: async (ground) => {
      await tableReady(ground);
      await ground.page.getByRole('checkbox', {name: 'Select Grace Mensah'}).click();
      await ground.page.getByRole('button', {name: 'Change selection'}).click();
    },
    act: ({page}) => page.locator('#selection-menu .menu-item', {hasText: 'Deactivate'}).click(),
    asksAgain: true,
    retry: ({page}) => page.getByRole('dialog').getByRole('button', {name: 'Try again'}).click(),
    succeeded: ({page}) => page.getByText('Will be changed: 1').waitFor(),
  },
  {
    endpoint: 'history',
    matches: /GET \/v1\/users\/.*\/history/,
    prepare: tableReady,
    act: ({page}) => page.getByRole('button', {name: 'Grace Mensah', exact: true}).click(),
    asksAgain: true,
    retry: tryAgain,
    succeeded: ({page}) => page.getByRole('dialog').getByRole('listitem').first().waitFor(),
  },
  {
    endpoint: 'start of a change to many people',
    matches: /POST \/v1\/bulk-runs\/.*\/start/,
    prepare: async (ground) => {
      const {page, email} = ground;
      await ownUser(ground);
      await row(page, email).getByRole('checkbox').click();
      await page.getByRole('button', {name: 'Change selection'}).click();
      await page.locator('#selection-menu .menu-item', {hasText: 'Deactivate'}).click();
      await page.getByText('Will be changed: 1').waitFor();
    },
    act: ({page}) => page.getByRole('dialog').getByRole('button', {name: 'Deactivate'}).click(),
    asksAgain: true,
    // Starting twice is starting once: whether or not the first one arrived.
    retry: ({page}) => page.getByRole('dialog').getByRole('button', {name: 'Deactivate'}).click(),
    succeeded: ({page}) => page.getByText('Done: 1', {exact: true}).waitFor(),
  },
  {endpoint: 'beginning of a batch', matches: /POST \/v1\/invitation-batches$/, ...sentFile},
  {endpoint: 'filling of a batch', matches: /POST \/v1\/invitation-batches\/.*\/rows/, ...sentFile},
  {endpoint: 'start of a batch', matches: /PATCH \/v1\/invitation-batches\//, ...sentFile},
  {
    endpoint: 'what happened',
    matches: /GET \/v1\/access-history\/events/,
    act: (ground) => open(ground, 'access-history'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: recorded,
  },
  {
    endpoint: 'who had access',
    matches: /GET \/v1\/access-history(\?|$)/,
    prepare: async (ground) => {
      await open(ground, 'access-history');
      await recorded(ground);
    },
    act: ({page}) => press(page, 'Who had access'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: ({page}) => row(page, 'ada@acme.example').waitFor(),
  },
  {
    endpoint: 'link',
    matches: /POST \/v1\/invitations\/.*\/link/,
    prepare: async (ground) => {
      await dialogReady(ground);
      await press(ground.page, 'Send invitation');
      await ground.page.getByRole('button', {name: /^Copy link/}).waitFor();
    },
    act: ({page}) => press(page, /^Copy link/),
    retry: ({page}) => press(page, /^Copy link/),
    succeeded: ({page}) => page.getByRole('textbox', {name: /^Join link for/}).waitFor(),
  },
  {
    endpoint: 'join offer',
    matches: /POST \/v1\/join\/inspect/,
    act: (ground) => open(ground, 'accept-invite'),
    asksAgain: true,
    retry: tryAgain,
    succeeded: ({page}) => page.getByRole('heading', {name: 'Join Acme'}).waitFor(),
  },
  {
    endpoint: 'join',
    matches: /POST \/v1\/join\/accept/,
    prepare: async (ground) => {
      await open(ground, 'accept-invite');
      await ground.page.getByRole('textbox', {name: 'Your name'}).fill('Faye Ault');
      await ground.page.getByRole('textbox', {name: 'Choose a password'}).fill('violet tractor lamp');
    },
    act: ({page}) => press(page, 'Join'),
    retry: ({page}) => press(page, 'Join'),
    foundDone: async ({page, proxy, email}) => {
      await page.getByText('If you have joined already, sign in.').waitFor();
      const data = {email, password: 'violet tractor lamp'};
      const login = await page.request.post(`${proxy.origin}/auth/login`, {data});
      if (login.status() !== 204) throw new Error(`The login answered ${login.status()}`);
    },
    succeeded: ({page}) => page.getByRole('heading', {name: 'Welcome to Acme'}).waitFor(),
  },
  {
    endpoint: 'join request',
    matches: /POST \/v1\/join\/request/,
    prepare: async (ground) => {
      await open({...ground, token: 'cut-in-half'}, 'accept-invite');
      await ground.page.getByRole('textbox', {name: 'Email'}).fill(ground.email);
    },
    act: ({page}) => press(page, 'Ask for a new link'),
    retry: ({page}) => press(page, 'Ask for a new link'),
    succeeded: ({page}) => page.getByText('Look into your mailbox').first().waitFor(),
  },
];
