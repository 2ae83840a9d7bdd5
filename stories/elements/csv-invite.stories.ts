import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {TenantAdapter} from 'tenant-elements';
import type {MemorySeed} from 'tenant-elements/adapters/memory';
import 'tenant-elements/define/csv-invite.js';
import {adapterOf, endless, failing} from '../fixtures/adapters.js';
import {fileOf, manyPeople, roster, strangeColumns} from '../fixtures/files.js';
import {find, press, type} from '../fixtures/play.js';
import {products} from '../fixtures/products.js';
import {administrator, invitations, member, users} from '../fixtures/workspace.js';

const upload = (adapter: TenantAdapter) => html`<csv-invite open .adapter=${adapter}></csv-invite>`;
const acme = (more: Partial<MemorySeed> = {}) =>
  adapterOf({session: administrator, people: [...users, ...invitations], ...more});

const meta: Meta = {title: 'Elements/csv-invite', component: 'csv-invite'};
export default meta;

type Story = StoryObj;

/** Drops a file, as from the desktop. */
async function drop(root: HTMLElement, ...files: readonly File[]): Promise<void> {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const zone = await find(root, '.drop');
  zone.dispatchEvent(
    new DragEvent('drop', {dataTransfer: transfer, bubbles: true, composed: true, cancelable: true}),
  );
}

/** What was brought, checked, with everything asked that is asked. */
async function checked(root: HTMLElement, text: string): Promise<void> {
  await drop(root, fileOf(text));
  await find(root, '.row-state');
}

const bringing = (
  text: string | Uint8Array<ArrayBuffer>,
  name?: string,
  more: Partial<MemorySeed> = {},
): Story => ({
  render: () => upload(acme(more)),
  play: async ({canvasElement}) => {
    await drop(canvasElement, fileOf(text, name));
    await find(canvasElement, '[role="alert"], .columns');
  },
});

/** A file, pasted cells, or the template first. */
export const Bring: Story = {render: () => upload(acme())};

/** In a page of the host's own, without dialog and title. */
export const Inline: Story = {
  render: () => html`<csv-invite inline .adapter=${acme()}></csv-invite>`,
};

/** Counts, what is decided once for all, and every row: ready, to look at, wrong, known already. */
export const Check: Story = {
  render: () => upload(acme()),
  play: async ({canvasElement}) => checked(canvasElement, roster),
};

/** Only what is wrong, each cell with its reason. */
export const OnlyProblems: Story = {
  render: () => upload(acme()),
  play: async ({canvasElement}) => {
    await checked(canvasElement, roster);
    await press(canvasElement, 'problem');
    await find(canvasElement, '.filter.wrong[aria-pressed="true"]');
  },
};

/** More columns, names in two parts, fields of the product. */
export const SeveralColumns: Story = {
  render: () => upload(adapterOf({...products.presales, histories: {}})),
  play: async ({canvasElement}) =>
    checked(
      canvasElement,
      'First name;Last name;Email;Role;Last day of access\nUma;Okoye;uma@summit.example;Sales Engineer;31.12.2030\nVic;;vic@summit.example;Sales Engineer;31.12.2020',
    ),
};

/** A hundred thousand rows: checked in slices, and only those in sight are in the page. */
export const HundredThousand: Story = {
  render: () => upload(acme({session: {...administrator, capabilities: {...administrator.capabilities}}})),
  play: async ({canvasElement}) => checked(canvasElement, manyPeople(100_000)),
};

/** Nobody can tell what stands where: it is asked. */
export const Columns: Story = bringing(strangeColumns, 'export.csv');

/** Two columns that mean the same, and one of the template that is called otherwise. */
export const ChangedTemplate: Story = {
  render: () => upload(adapterOf({...products.presales, histories: {}})),
  play: async ({canvasElement}) => {
    await drop(
      canvasElement,
      fileOf('Given name,Surname2,Email,E-Mail,Role\nUma,Okoye,uma@summit.example,,'),
    );
    await find(canvasElement, '.columns');
  },
};

export const Workbook: Story = bringing(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'people.xlsx');

export const UnclosedQuote: Story = bringing(
  'Email,Role\na@acme.example,"User\nb@acme.example,User',
  'cut.csv',
);

/** The template as it was given out: nobody stands in it yet. */
export const OnlyExamples: Story = {
  render: () => upload(acme()),
  play: async ({canvasElement}) => {
    await drop(canvasElement, fileOf('Email,Role\nexample.user@example.com,User'));
    await find(canvasElement, '.no-rows');
  },
};

/** A column that means nothing here is named, and a name that nobody asks for goes along. */
export const OtherColumns: Story = {
  render: () => upload(acme()),
  play: async ({canvasElement}) =>
    checked(
      canvasElement,
      'Email,Role,First name,Shoe size\numa@acme.example,User,Uma,38\nvic@acme.example,Boss,Vic,43',
    ),
};

export const NobodyInIt: Story = bringing('Email,Role\n');

export const TooManyRows: Story = bringing(manyPeople(11), 'all.csv', {
  session: {
    ...administrator,
    profile: {
      ...administrator.profile,
      invitations: {...administrator.profile.invitations, file: {maxRows: 10}},
    },
  },
});

/** Sent: what became of each. */
export const Report: Story = {
  render: () => upload(acme()),
  play: async ({canvasElement}) => {
    await checked(canvasElement, roster);
    await press(canvasElement, 'Send');
    await find(canvasElement, '.outcomes');
    await find(canvasElement, '.step-heading', 'Finished');
  },
};

/** It is at work, and can be stopped. */
export const Sending: Story = {
  render: () => upload(acme({weather: {latencies: {'invitations.create': Infinity}}})),
  play: async ({canvasElement}) => {
    await checked(canvasElement, roster);
    await press(canvasElement, 'Send');
    await find(canvasElement, 'progress');
    await find(canvasElement, 'button', 'Stop');
  },
};

/** Those who failed, with the reason, to be corrected and brought again. */
export const SomeFailed: Story = {
  render: () =>
    upload(
      acme({weather: {problems: {'invitations.create': {kind: 'quota', of: 'invitations', limit: 25}}}}),
    ),
  play: async ({canvasElement}) => {
    await checked(canvasElement, roster);
    await press(canvasElement, 'Send');
    await find(canvasElement, '.failed-row');
  },
};

/** The line broke while the people were handed over: trying again goes on where it was. */
export const Interrupted: Story = {
  render: () =>
    upload(acme({weather: {problems: {'batches.create': {kind: 'network', maybeApplied: true}}}})),
  play: async ({canvasElement}) => {
    await checked(canvasElement, roster);
    await press(canvasElement, 'Send');
    await find(canvasElement, '[role="alert"]');
  },
};

/** A back end that begins by itself later. */
export const Later: Story = {
  render: () =>
    upload(
      acme({
        batchesRunIn: 'backend',
        session: {
          ...administrator,
          capabilities: {
            ...administrator.capabilities,
            invitations: {...administrator.capabilities.invitations, schedule: true},
          },
        },
      }),
    ),
  play: async ({canvasElement}) => {
    await checked(canvasElement, roster);
    const when = (await find(canvasElement, '#when')) as HTMLSelectElement;
    when.value = 'later';
    when.dispatchEvent(new Event('change', {bubbles: true}));
    await type(canvasElement, '#starts-at', '2030-01-07T08:00');
  },
};

/** What was sent before, by whomever: it can be looked at, reminded of, revoked. */
export const Earlier: Story = {
  render: () => upload(acme({batchesRunIn: 'backend'})),
  play: async ({canvasElement}) => {
    await checked(canvasElement, roster);
    await press(canvasElement, 'Send');
    await find(canvasElement, '.step-heading', 'Finished');
    await press(canvasElement, 'another file');
    await find(canvasElement, '.batch-name');
  },
};

/** All open invitations of an upload at once: asked first. */
export const RevokeAll: Story = {
  render: () => upload(acme({batchesRunIn: 'backend'})),
  play: async ({canvasElement}) => {
    await checked(canvasElement, roster);
    await press(canvasElement, 'Send');
    await find(canvasElement, '.step-heading', 'Finished');
    await press(canvasElement, 'Revoke');
    await find(canvasElement, '.question');
  },
};

export const Loading: Story = {render: () => upload(acme({weather: endless}))};

export const Failed: Story = {render: () => upload(acme({weather: failing}))};

export const Forbidden: Story = {render: () => upload(adapterOf({session: member, people: []}))};

/** A back end that has no such thing: said, not hidden. */
export const Unsupported: Story = {
  render: () =>
    upload(
      acme({
        session: {
          ...administrator,
          capabilities: {
            ...administrator.capabilities,
            invitations: {...administrator.capabilities.invitations, batches: {no: 'backend'}},
          },
        },
      }),
    ),
};
