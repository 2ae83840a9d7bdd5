import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define/all.js';
import {createMemoryAdapter, type MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import {people, sessionOf, testProfile} from '../../src/testing/index.js';
import {byText, waitUntil} from '../support/queries.js';

/** Set by a full run. */
const RUNS = 'fullRun' in globalThis ? 1000 : 60;
const frame = () => new Promise(requestAnimationFrame);

/** A tenant whose every answer comes when the scheduler lets it, and whose name stands in everything it says. */
function tenant(name: string, scheduler: fc.Scheduler): MemoryAdapter {
  const profile = testProfile();
  const session = sessionOf(profile, undefined, {
    tenant: {id: name, name},
    tenants: [{id: name, name}],
    user: {id: `${name}-user`, email: `${name}@example.com`, name: `${name} user`},
  });
  const known = people(4, profile).map((person, index) => ({
    ...person,
    id: `${name}-${index}`,
    email: `${name}${index}@example.com`,
    name: {full: `${name} person ${index}`},
  }));
  const memory = createMemoryAdapter({session, people: known});
  const later =
    <A extends unknown[], R>(label: string, call: (...values: A) => Promise<R>) =>
    async (...values: A): Promise<R> => {
      const answer = call(...values);
      answer.catch(() => undefined);
      await scheduler.schedule(Promise.resolve(), `${name} ${label}`);
      return answer;
    };
  const {users, invitations} = memory;
  if (!users || !invitations) throw new Error('The memory adapter has both');
  return {
    ...memory,
    session: later('session', memory.session),
    users: {...users, list: later('users', users.list)},
    invitations: {
      ...invitations,
      list: later('invitations', invitations.list),
      create: later('create', invitations.create),
    },
  };
}

const everything = (root: Element | ShadowRoot): string =>
  [...root.querySelectorAll('*')]
    .map(
      (element) =>
        `${element.shadowRoot ? everything(element.shadowRoot) : ''} ${(element as HTMLInputElement).value ?? ''}`,
    )
    .join(' ') + (root.textContent ?? '');

describe('T3 · another tenant', () => {
  it(`T3 · at any point of requests in flight, one frame later nothing of the old one is left, and nothing of it comes (${RUNS} runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(8), fc.boolean(), async (scheduler, steps, inviting) => {
        const [first, second] = [tenant('Alpha', scheduler), tenant('Omega', scheduler)];
        const page = await fixture<HTMLElement>(html`<div>
          <user-table .adapter=${first}></user-table>
          <invite-dialog inline .adapter=${first} .initial=${{emails: ['guest@Alpha.example']}}></invite-dialog>
        </div>`);
        const [table, dialog] = [...page.children] as [UserTable, HTMLElementTagNameMap['invite-dialog']];
        for (let step = 0; step < steps && scheduler.count() > 0; step++) {
          await scheduler.waitOne();
          await frame();
        }
        if (inviting) dialog.shadowRoot?.querySelector<HTMLElement>('.button.primary')?.click();
        dialog.initial = {};
        for (const element of [table, dialog]) element.adapter = second;
        await frame();
        await frame();
        const nothingLeft = (when: string) => {
          for (const element of [table, dialog]) {
            expect(everything(element.shadowRoot ?? element), when).not.to.include('Alpha');
          }
        };
        nothingLeft('one frame later');
        const asked = [...first.calls.values()].reduce((sum, count) => sum + count, 0);
        while (scheduler.count() > 0) {
          await scheduler.waitOne();
          await frame();
          nothingLeft('with late answers');
        }
        await waitUntil(() => {
          if (scheduler.count() > 0) void scheduler.waitOne();
          return byText(table, 'Omega person 1');
        }, 'the new one is shown');
        first.change(() => undefined, {topic: 'all'});
        await frame();
        nothingLeft('after a change in the old one');
        expect([...first.calls.values()].reduce((sum, count) => sum + count, 0)).to.equal(asked);
        page.remove();
        await scheduler.waitIdle();
      }),
      {numRuns: RUNS, endOnFailure: true},
    );
  });
});
