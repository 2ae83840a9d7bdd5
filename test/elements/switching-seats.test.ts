import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define/all.js';
import {createMemoryAdapter, type MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {TenantElement} from '../../src/controllers/tenant-element.js';
import type {Seat} from '../../src/model/seats/index.js';
import {seatOf, seatsSeed} from '../../stories/fixtures/seats.js';
import {byText, waitUntil} from '../support/queries.js';

/** Set by a full run. */
const RUNS = 'fullRun' in globalThis ? 1000 : 40;
const frame = () => new Promise(requestAnimationFrame);

/** An account whose every answer comes when the scheduler lets it, and whose name stands in everything it says. */
function account(name: string, scheduler: fc.Scheduler): MemoryAdapter {
  const seed = seatsSeed();
  const holder = {id: 'user-1', email: `${name}@example.com`, name: `${name} holder`, active: true};
  const items = [seatOf.readyToPair, seatOf.spare, seatOf.paired].map((seat, index): Seat => ({
    ...seat,
    id: `${name}-${index}`,
    label: `${name} seat ${index}`,
    holder,
  }));
  const memory = createMemoryAdapter({
    ...seed,
    people: (seed.people ?? []).map((person) => ({...person, name: {full: `${name} ${person.id}`}})),
    session: {...seed.session, tenant: {id: name, name}, tenants: [{id: name, name}]},
    seats: {
      items: items.map((seat, index) =>
        index === 1 ? {...seatOf.spare, id: seat.id, label: seat.label} : seat,
      ),
      catalogue: {models: [], monthly: {amount: 4900, currency: 'EUR'}},
    },
  });
  const later =
    <A extends unknown[], R>(label: string, call: (...values: A) => Promise<R>) =>
    async (...values: A): Promise<R> => {
      const answer = call(...values);
      answer.catch(() => undefined);
      await scheduler.schedule(Promise.resolve(), `${name} ${label}`);
      return answer;
    };
  const {seats} = memory;
  if (!seats?.list || !seats.mine || !seats.requests || !seats.catalogue || !seats.startPairing)
    throw new Error('The memory adapter has them all');
  return {
    ...memory,
    session: later('session', memory.session),
    seats: {
      ...seats,
      list: later('list', seats.list),
      mine: later('mine', seats.mine),
      requests: later('requests', seats.requests),
      catalogue: later('catalogue', seats.catalogue),
      startPairing: later('startPairing', seats.startPairing),
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

describe('T3 · seats of another account', () => {
  it(`T3 · at any point of requests in flight, one frame later nothing of the old one is left, and nothing of it comes (${RUNS} runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(10), fc.boolean(), async (scheduler, steps, pairing) => {
        const [first, second] = [account('Alpha', scheduler), account('Omega', scheduler)];
        const page = await fixture<HTMLElement>(html`<div>
          <seat-table .adapter=${first}></seat-table>
          <my-seat .adapter=${first}></my-seat>
          <seat-wizard inline .adapter=${first}></seat-wizard>
        </div>`);
        const elements = [...page.children] as TenantElement[];
        for (let step = 0; step < steps && scheduler.count() > 0; step++) {
          await scheduler.waitOne();
          await frame();
        }
        if (pairing) elements[1]?.shadowRoot?.querySelector<HTMLElement>('#seat-act')?.click();
        for (const element of elements) element.adapter = second;
        await frame();
        await frame();
        const nothingLeft = (when: string) => {
          for (const element of elements)
            expect(everything(element.shadowRoot ?? element), when).not.to.include('Alpha');
        };
        nothingLeft('one frame later');
        const asked = () => [...first.calls.values()].reduce((sum, count) => sum + count, 0);
        const before = asked();
        while (scheduler.count() > 0) {
          await scheduler.waitOne();
          await frame();
          nothingLeft('with late answers');
        }
        await waitUntil(() => {
          if (scheduler.count() > 0) void scheduler.waitOne();
          return byText(elements[0]!, 'Omega seat 0');
        }, 'the new one is shown');
        first.changeSeat('Alpha-0', {modes: ['trainer']});
        await frame();
        nothingLeft('after a change in the old one');
        expect(asked()).to.equal(before);
        page.remove();
        await scheduler.waitIdle();
      }),
      {numRuns: RUNS, endOnFailure: true},
    );
  });
});
