import {expect, fixture, html} from '@open-wc/testing';
import type {InviteDialog} from '../../src/elements/invite-dialog/invite-dialog.js';
import type {Problem} from '../../src/model/problem.js';
import {member, readOnly} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {acme, ALL_EVENTS, chips, enter, heard, openDialog, press, expectAccessible} from './scene.js';

const FAULTS: [string, Problem, string][] = [
  ['server down', {kind: 'network', maybeApplied: false}, 'The server could not be reached.'],
  ['slow server', {kind: 'timeout', maybeApplied: false}, 'The server took too long to answer.'],
  ['500', {kind: 'server', status: 500, maybeApplied: true}, 'The server has a problem.'],
  ['429', {kind: 'rate_limited', retryAfterMs: 7000}, 'Too many requests. Try again in 7 seconds.'],
  ['HTML for JSON', {kind: 'contract', issues: ['not JSON']}, 'a way that this page does not understand'],
  ['lost login', {kind: 'unauthenticated'}, 'You are signed out.'],
];

describe('<invite-dialog> › faults', () => {
  for (const [name, problem, sentence] of FAULTS) {
    it(`F2 · ${name} while loading: its sentence, and a retry that works`, async () => {
      const adapter = acme({weather: {problem}});
      const element = await fixture<InviteDialog>(
        html`<invite-dialog .adapter=${adapter} open></invite-dialog>`,
      );
      await waitUntil(() => byText(element, sentence), 'the sentence is shown');
      expect(byRole(element, 'alert'), 'it is announced').to.exist;
      adapter.setWeather({});
      press(element, 'Try again');
      await waitUntil(() => byLabel(element, 'Email addresses'), 'the form appears');
    });

    it(`F2 · ${name} while sending: its sentence, everything kept, and the button sends again`, async () => {
      const adapter = acme();
      const element = await openDialog(adapter);
      adapter.setWeather({problem});
      await enter(element, 'Email addresses', 'zoe@acme.example,');
      press(element, 'Send invitation');
      await waitUntil(() => byText(element, sentence), 'the sentence is shown');
      expect(chips(element)).to.deep.equal(['zoe@acme.example']);
      adapter.setWeather({});
      press(element, 'Send invitation');
      await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    });
  }

  it('F2 · sends again under the same idempotency key', async () => {
    const adapter = acme();
    const keys: (string | undefined)[] = [];
    const {invitations} = adapter;
    const recording = {
      ...adapter,
      invitations: invitations && {
        ...invitations,
        create: (...[draft, options]: Parameters<typeof invitations.create>) => {
          keys.push(options?.idempotencyKey);
          return invitations.create(draft, options);
        },
      },
    };
    const element = await openDialog(recording);
    adapter.setWeather({problem: {kind: 'network', maybeApplied: true}});
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, 'The server could not be reached.'), 'it failed');
    adapter.setWeather({});
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.be.a('string').and.equal(keys[1]);
  });

  it('says who may invite to whoever may not', async () => {
    const element = await fixture<InviteDialog>(
      html`<invite-dialog .adapter=${acme({session: member})} open></invite-dialog>`,
    );
    await waitUntil(() => byText(element, 'You do not have permission for this.'), 'the reason');
    expect(byLabel(element, 'Email addresses')).not.to.exist;
    expect(byRole(element, 'button', /Send/)).not.to.exist;
    await expectAccessible(element);
  });

  it('says that the account is read-only', async () => {
    const element = await fixture<InviteDialog>(
      html`<invite-dialog .adapter=${acme({session: readOnly})} open></invite-dialog>`,
    );
    await waitUntil(() => byText(element, 'This account is read-only.'), 'the reason');
    expect(byRole(element, 'button', /Send/)).not.to.exist;
  });

  it('F5 · removed in mid-request it aborts, and fires nothing afterwards', async () => {
    const adapter = acme();
    const signals: AbortSignal[] = [];
    const {invitations} = adapter;
    const recording = {
      ...adapter,
      invitations: invitations && {
        ...invitations,
        create: (...[draft, options]: Parameters<typeof invitations.create>) => {
          if (options?.signal) signals.push(options.signal);
          return invitations.create(draft, options);
        },
      },
    };
    const element = await openDialog(recording);
    adapter.setWeather({latencyMs: Infinity});
    await enter(element, 'Email addresses', 'a@acme.example, b@acme.example,');
    press(element, 'Send 2 invitations');
    await waitUntil(() => signals.length === 1, 'the first is on its way');
    const late = heard(ALL_EVENTS);
    const own: string[] = [];
    for (const type of ALL_EVENTS) element.addEventListener(type, () => own.push(type));
    const parent = element.parentElement;
    element.remove();
    expect(signals[0]?.aborted).to.equal(true);
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
    late.stop();
    expect([...late.events, ...own]).to.deep.equal([]);
    expect(signals, 'the second is never sent').to.have.length(1);

    adapter.setWeather({});
    parent?.append(element);
    await waitUntil(() => byRole(element, 'button', 'Send 2 invitations'), 'both are ready again');
    expect(chips(element)).to.deep.equal(['a@acme.example', 'b@acme.example']);
  });

  it('stays a modal dialog when it is moved in the page', async () => {
    const element = await openDialog();
    const place = await fixture(html`<div></div>`);
    place.append(element);
    await waitUntil(() => byLabel(element, 'Email addresses'), 'the form is there again');
    expect(element.shadowRoot?.querySelector('dialog')?.matches(':modal')).to.equal(true);
  });

  it('can be opened and taken away at once', async () => {
    const element = await fixture<InviteDialog>(html`<invite-dialog .adapter=${acme()}></invite-dialog>`);
    element.show();
    element.remove();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('dialog')?.open ?? false).to.equal(false);
  });
});
