import {expect} from '@open-wc/testing';
import type {ActionRequestEvent} from '../../src/controllers/events.js';
import {roster} from '../../stories/fixtures/files.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {bring, counts, openCsv, outcomes, pick} from './csv-invite-scene.js';
import {acme, announcements, focused, heard, press} from './scene.js';

const ROWS = 'Email,Role\na@acme.example,User\nb@acme.example,User\nc@acme.example,User';

describe('<csv-invite> › sending', () => {
  const finished = (element: Element) => waitUntil(() => byText(element, 'Finished'), 'it is over');

  it('sends what passes, and says what became of whom', async () => {
    const adapter = acme();
    const element = await openCsv(adapter);
    const events = heard(['te-batch-request', 'te-batch-done', 'te-batch-failed']);
    const said = announcements(element);
    await bring(element, roster);
    press(element, 'Send 4 invitations');
    await finished(element);
    events.stop();
    expect(outcomes(element)).to.deep.equal(['4 invited', '6 left in the file']);
    expect(events.events.map(({type}) => type)).to.deep.equal(['te-batch-request', 'te-batch-done']);
    expect((events.events[0] as ActionRequestEvent<unknown>).subject).to.deep.equal({
      name: 'people.csv',
      count: 4,
    });
    await waitUntil(() => said.some((text) => text.includes('4 invited')), 'it is said');
    expect(adapter.calls.get('invitations.create')).to.equal(4);
    expect(byText(element, 'No role has this name. Choose one.'), 'why mo.ali was not').to.exist;
  });

  it('sends again and lets in again those known already, where that is chosen', async () => {
    const adapter = acme();
    const element = await openCsv(adapter);
    await bring(element, 'Email,Role\nhana@acme.example,User\nfinn@acme.example,User');
    await pick(element, 'People invited already', 'resend');
    await pick(element, 'Deactivated members', 'reactivate');
    press(element, 'Send 2 invitations');
    await finished(element);
    expect(outcomes(element)).to.deep.equal(['1 sent again', '1 reactivated']);
  });

  it('F3 · ten clicks send once', async () => {
    const adapter = acme();
    const element = await openCsv(adapter);
    await bring(element, ROWS);
    const button = byRole(element, 'button', 'Send 3 invitations');
    for (let click = 0; click < 10; click++) button?.click();
    await finished(element);
    expect([adapter.calls.get('batches.create'), adapter.calls.get('invitations.create')]).to.deep.equal([
      1, 3,
    ]);
  });

  it('F2 · goes on where it was when the line broke while people were handed over', async () => {
    const adapter = acme();
    const element = await openCsv(adapter);
    await bring(element, ROWS);
    adapter.setWeather({problems: {'batches.add': {kind: 'network', maybeApplied: true}}});
    press(element, 'Send 3 invitations');
    await waitUntil(() => byRole(element, 'alert'), 'it says so');
    expect(adapter.calls.get('invitations.create')).to.equal(undefined);
    adapter.setWeather({});
    press(element, 'Try again');
    await finished(element);
    expect(outcomes(element)).to.deep.equal(['3 invited']);
    expect(adapter.calls.get('batches.create'), 'begun once').to.equal(1);
  });

  it('F2 · waits when the server asks to, and says so', async () => {
    const adapter = acme();
    const element = await openCsv(adapter);
    await bring(element, ROWS);
    adapter.setWeather({problems: {'batches.create': {kind: 'rate_limited', retryAfterMs: 500}}});
    press(element, 'Send 3 invitations');
    await waitUntil(
      () => byText(element, 'The server asks to wait. It goes on in 1 second.'),
      'it says how long',
    );
    adapter.setWeather({});
    await finished(element);
    expect(outcomes(element)).to.deep.equal(['3 invited']);
  });

  it('stops, keeps what is done, and goes on', async () => {
    const adapter = acme({weather: {latencies: {'invitations.create': Infinity}}});
    const element = await openCsv(adapter);
    await bring(element, ROWS);
    press(element, 'Send 3 invitations');
    await waitUntil(() => byRole(element, 'button', 'Stop'), 'it is at work');
    expect(byText(element, 'Keep this page open until it is finished.')).to.exist;
    press(element, 'Stop');
    await waitUntil(() => byText(element, 'Stopped. What was done stays done.'), 'it stops');
    expect(outcomes(element)).to.deep.equal(['3 not sent']);
    // Who waits was not refused: nobody is listed, and the file has them all.
    expect(element.shadowRoot?.querySelector('.failed-row')).to.equal(null);
    press(element, 'Make a file of them');
    await waitUntil(() => byRole(element, 'link', 'Download file'), 'it is made');
    const {href} = byRole(element, 'link', 'Download file') as HTMLAnchorElement;
    expect((await (await fetch(href)).text()).match(/Not sent yet\./g)).to.have.length(3);
  });

  it('tries those again who failed', async () => {
    const adapter = acme();
    const element = await openCsv(adapter);
    await bring(element, ROWS);
    adapter.setWeather({problems: {'invitations.create': {kind: 'quota', of: 'invitations', limit: 25}}});
    press(element, 'Send 3 invitations');
    await waitUntil(() => byText(element, '3 failed'), 'they fail');
    adapter.setWeather({});
    press(element, 'Try 3 again');
    await waitUntil(() => outcomes(element).includes('3 invited'), 'they are invited');
  });

  it('reminds and revokes all who have not joined, after asking', async () => {
    const adapter = acme({batchesRunIn: 'backend'});
    const element = await openCsv(adapter);
    await bring(element, ROWS);
    press(element, 'Send 3 invitations');
    await finished(element);
    press(element, 'Remind 3 who have not joined');
    await waitUntil(() => focused()?.id === 'confirm', 'it asks');
    press(element, 'Remind 3 who have not joined');
    await waitUntil(() => outcomes(element).includes('3 sent again'), 'they are reminded');
    press(element, 'Revoke 3 open invitations');
    await waitUntil(() => byText(element, 'Leave it'), 'it asks');
    press(element, 'Leave it');
    await waitUntil(() => !byText(element, 'Leave it'), 'nothing happens');
    press(element, 'Revoke 3 open invitations');
    await waitUntil(() => byText(element, 'Leave it'), 'it asks again');
    press(element, 'Revoke 3 open invitations');
    await waitUntil(() => outcomes(element).includes('3 revoked'), 'they are revoked');
  });

  it('makes a file of those who were not invited, which is understood when it comes back', async () => {
    const element = await openCsv();
    await bring(element, roster);
    press(element, 'Send 4 invitations');
    await finished(element);
    press(element, 'Make a file of them');
    await waitUntil(() => byRole(element, 'link', 'Download file'), 'it is made');
    const text = await (
      await fetch((byRole(element, 'link', 'Download file') as HTMLAnchorElement).href)
    ).text();
    expect(text).to.match(/"Email".{1}"Role".{1}"Reason"/);
    expect(text).to.contain('Is already a member.');
    press(element, 'Choose another file');
    await waitUntil(() => byRole(element, 'button', 'Open people.csv'), 'the upload is among those before');
    await bring(element, text, 'again.csv');
    // Whoever was invited meanwhile is known now.
    expect(counts(element)).to.deep.equal(['6 rows', '2 problems', '4 known already']);
  });

  it('shows an upload of before, whoever began it', async () => {
    const adapter = acme({batchesRunIn: 'backend'});
    const first = await openCsv(adapter);
    await bring(first, ROWS);
    press(first, 'Send 3 invitations');
    await finished(first);
    first.remove();
    const second = await openCsv(adapter);
    await waitUntil(() => byRole(second, 'button', 'Open people.csv'), 'it is there');
    press(second, 'Open people.csv');
    await finished(second);
    expect(outcomes(second)).to.deep.equal(['3 invited']);
  });

  it('is not sent where the page says no', async () => {
    const adapter = acme();
    const element = await openCsv(adapter);
    element.addEventListener('te-batch-request', (event) => event.preventDefault());
    await bring(element, ROWS);
    press(element, 'Send 3 invitations');
    await waitUntil(() => byRole(element, 'button', 'Send 3 invitations'), 'it is back at the rows');
    expect(adapter.calls.get('batches.create')).to.equal(undefined);
  });

  it('T3 · turned to another tenant it forgets file, rows and report', async () => {
    const element = await openCsv();
    await bring(element, roster);
    element.adapter = acme({people: []});
    await waitUntil(() => byText(element, 'Drop a CSV file here'), 'it begins anew');
    expect(element.shadowRoot?.textContent).not.to.contain('people.csv');
  });
});
