import {expect, fixture, html} from '@open-wc/testing';
import {createMemoryAdapter} from '../../src/adapters/memory/index.js';
import type {CsvInvite} from '../../src/elements/csv-invite/csv-invite.js';
import {products} from '../../stories/fixtures/products.js';
import {roster} from '../../stories/fixtures/files.js';
import {member} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {
  alertIn,
  bring,
  cell,
  checked,
  choose,
  correct,
  counts,
  file,
  openCsv,
  pick,
} from './csv-invite-scene.js';
import {acme, announcements, enter, expectAccessible, focused, openTable, press} from './scene.js';

const people = (count: number) =>
  Array.from({length: count}, (_, index) => `person${index}@acme.example,User`).join('\n');

describe('<csv-invite>', () => {
  it('is accessible in each step', async () => {
    const element = await openCsv();
    await expectAccessible(element);
    await bring(element, roster);
    await expectAccessible(element);
    press(element, 'Change columns');
    await waitUntil(() => byText(element, 'What stands in which column?'), 'the columns');
    await expectAccessible(element);
  });

  it('shows each row with its state, and counts them', async () => {
    const element = await openCsv();
    const said = announcements(element);
    await bring(element, roster);
    expect(counts(element)).to.deep.equal([
      '10 rows',
      '3 ready',
      '1 to look at',
      '3 problems',
      '3 known already',
      '1 left out',
    ]);
    expect(byText(element, 'The same address as in row 2.')).to.exist;
    expect(cell(element, 'Email', 4).getAttribute('aria-invalid')).to.equal('true');
    expect(byText(element, 'Member already')).to.exist;
    expect(byRole(element, 'button', 'Send 4 invitations')).to.exist;
    await waitUntil(() => said.at(-1)?.includes('3 problems'), 'it is said');
    expect(focused()?.textContent?.trim()).to.equal('Check who is invited');
  });

  it('begins at the first row when the list grows beyond its room', async () => {
    const element = await openCsv();
    await bring(element, 'Email,Role\nnone,User\n' + people(9));
    press(element, '1 problem');
    await waitUntil(() => !byText(element, 'Ready'), 'a list that fits');
    const table = element.shadowRoot?.querySelector('.scroller');
    expect(table?.scrollHeight, 'it fits').to.equal(table?.clientHeight);
    press(element, '10 rows');
    await waitUntil(() => byText(element, 'Ready'), 'all of them');
    await waitUntil(() => (table?.scrollHeight ?? 0) > (table?.clientHeight ?? 0), 'more than fit');
    expect(table?.scrollTop).to.equal(0);
  });

  it('corrects a cell, and judges it at once', async () => {
    const element = await openCsv();
    await bring(element, 'Email,Role\nno address,User\nb@acme.example,User');
    await correct(element, 'Email', 2, 'yes@acme.example');
    expect(counts(element)).to.deep.equal(['2 rows', '2 ready']);
    expect(byRole(element, 'button', 'Send 2 invitations')).to.exist;
  });

  it('leaves a row out and takes that back, and the focus is not lost', async () => {
    const element = await openCsv();
    await bring(element, 'Email,Role\na@acme.example,User\nb@acme.example,User');
    press(element, 'Leave out row 2');
    await waitUntil(() => focused()?.textContent?.includes('Undo'), 'the focus is on the way back');
    expect(counts(element)[0]).to.equal('1 row');
    press(element, 'Undo');
    await waitUntil(() => counts(element)[0] === '2 rows', 'it is back');
  });

  it('shows only what is wrong, and leaves all of it out', async () => {
    const element = await openCsv();
    await bring(element, roster);
    press(element, '3 problems');
    await waitUntil(() => !byText(element, 'Ready'), 'only those');
    press(element, 'Leave out 3 problems');
    await waitUntil(() => byText(element, 'No such rows.'), 'none is left');
  });

  it('keeps a row in its place while it is corrected among the wrong ones', async () => {
    const element = await openCsv();
    await bring(element, 'Email,Role\none,User\ntwo,User\nok@acme.example,User');
    press(element, '2 problems');
    await waitUntil(() => byRole(element, 'button', '2 problems')?.getAttribute('aria-pressed') === 'true');
    await correct(element, 'Email', 2, 'one@acme.example');
    expect(counts(element)).to.contain('1 problem');
    expect(cell(element, 'Email', 2).value, 'it stays').to.equal('one@acme.example');
    press(element, '3 rows');
    await waitUntil(() => byLabel(element, 'Email, row 4'), 'all of them again');
  });

  it('names the columns that mean nothing here, and shows names that go along though nobody asks for them', async () => {
    const element = await openCsv();
    await bring(element, 'Email,Role,First name,Shoe size\na@acme.example,User,Ada,38');
    expect(byText(element, 'Left out: Shoe size.')).to.exist;
    expect(cell(element, 'First name', 2).value).to.equal('Ada');
  });

  it('says of a template that comes back unchanged that only its examples are in it', async () => {
    const element = await openCsv();
    const {href} = byRole(element, 'link', 'Download template') as HTMLAnchorElement;
    await bring(element, await (await fetch(href)).text());
    expect(byText(element, 'Only the example rows of the template are in it.')).to.exist;
    expect(byRole(element, 'button', /^Send/)?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('asks once for a role that has another name in the file', async () => {
    const element = await openCsv();
    await bring(element, 'Email,Role\na@acme.example,Boss\nb@acme.example,Boss');
    expect(counts(element)).to.contain('2 problems');
    await pick(element, '“Boss” in 2 rows', 'administrator');
    await waitUntil(() => counts(element).includes('2 ready'), 'both mean the same');
  });

  it('asks what is in which column where that cannot be told, and names the columns of the template that changed', async () => {
    const element = await openCsv(createMemoryAdapter({...products.presales}));
    choose(element, file('Given name,Surname2,Email,Role\nUma,Okoye,uma@summit.example,Sales Engineer'));
    await waitUntil(() => byText(element, 'What stands in which column?'), 'it asks');
    expect(alertIn(element)).to.contain('Last name');
    await pick(element, 'Column Surname2', 'name.last');
    press(element, 'Check the rows');
    await checked(element);
    expect(cell(element, 'Last name', 2).value).to.equal('Okoye');
    expect(counts(element)).to.contain('1 ready');
  });

  it('reads cells that were pasted', async () => {
    const element = await openCsv();
    await enter(element, 'Pasted cells', 'Email\tRole\npasted@acme.example\tUser');
    press(element, 'Read these cells');
    await checked(element);
    expect(cell(element, 'Email', 2).value).to.equal('pasted@acme.example');
  });

  it('says by name why a file is refused, and what to do; nothing is sent', async () => {
    const adapter = acme();
    const element = await openCsv(adapter);
    const tries: readonly (readonly [File[], string])[] = [
      [[new File([Uint8Array.of(0x50, 0x4b, 3, 4, 20)], 'people.xlsx')], 'This is a workbook'],
      [[file('Email,Role\na@acme.example,"User\nb@acme.example,User')], 'in row 2 and is never closed'],
      [[file('')], 'nothing in it'],
      [[file('Email,Role\n')], 'nobody in it'],
      [[file('a@b.example'), file('c@d.example')], 'several files'],
    ];
    for (const [files, said] of tries) {
      choose(element, ...files);
      await waitUntil(() => alertIn(element)?.includes(said), said);
    }
    await bring(element, 'Email,Role\na@acme.example,User');
    expect(alertIn(element)).to.equal(undefined);
    expect([...adapter.calls.keys()].filter((call) => call.startsWith('batches.')).sort()).to.deep.equal([
      'batches.list',
      'batches.standings',
    ]);
  });

  it('offers the template to be downloaded or copied, divided as is wished', async () => {
    const element = await openCsv();
    const link = byRole(element, 'link', 'Download template') as HTMLAnchorElement;
    const text = await (await fetch(link.href)).text();
    expect(text).to.match(/^"Email"[,;]"Role"\r\n"example\.user@example\.com"/);
    expect(link.download).to.equal('invitations-template.csv');
    press(element, /^Opens in one column/);
    await waitUntil(
      () =>
        (byRole(element, 'link', 'Download template') as HTMLAnchorElement).href !== link.href || link.href,
      'anew',
    );
    const other = await (
      await fetch((byRole(element, 'link', 'Download template') as HTMLAnchorElement).href)
    ).text();
    expect(other).not.to.equal(text);
  });

  it('L2 · follows another language in the middle: rows, choices and step stay, and nothing is asked anew', async () => {
    const adapter = acme();
    const element = await openCsv(adapter);
    await bring(element, roster);
    await correct(element, 'Email', 4, 'fixed@acme.example');
    const calls = new Map(adapter.calls);
    document.documentElement.lang = 'de';
    await waitUntil(() => byText(element, 'Bereit'), 'it speaks German');
    expect(byLabel(element, 'E-Mail, Zeile 4')?.value).to.equal('fixed@acme.example');
    document.documentElement.lang = 'ar';
    await waitUntil(() => byText(element, 'جاهز'), 'it speaks Arabic');
    document.documentElement.lang = 'en';
    await waitUntil(() => byText(element, 'Ready'), 'and English again');
    expect([...adapter.calls]).to.deep.equal([...calls]);
  });

  it('is closed to whoever may not invite', async () => {
    const element = await fixture<CsvInvite>(
      html`<csv-invite .adapter=${acme({session: member})} open></csv-invite>`,
    );
    await waitUntil(() => alertIn(element), 'it says so');
    expect(byLabel(element, 'Choose file')).not.to.exist;
  });

  it('opens from the list, and gives the focus back', async () => {
    const table = await openTable();
    press(table, 'Invite user');
    press(table, /^Invite multiple users/);
    await waitUntil(() => byLabel(table, 'Choose file'), 'it is open');
    press(table, 'Cancel');
    await waitUntil(() => focused()?.id === 'invite', 'the focus is back');
  });
});
