import {expect} from '@open-wc/testing';
import {seatOf} from '../../stories/fixtures/seats.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {enter, expectAccessible, focused, next, press} from './scene.js';
import {check, choose, dialogText, openSeats, rowOf, seatsAdapter} from './seats-scene.js';

describe('<seat-table> › devices', () => {
  it('registers one of your own: the serial is checked here, then by the server, and stays where it is', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 3', 'Add device');
    press(element, 'Order device');
    await waitUntil(() => byText(element, 'Choose one of the three.'), 'what is missing');
    check(element, 'radio', /^Use a device of your own/);
    await waitUntil(() => byRole(element, 'radio', /Vista 2$/), 'the models');
    check(element, 'radio', /Vista 2$/);
    await enter(element, 'Serial', 'VX1-018336');
    press(element, 'Register device');
    await waitUntil(
      () => byText(element, 'This is not a serial of this model. One looks like VX2-104482.'),
      'here',
    );
    await waitUntil(() => focused()?.id === 'serial', 'it has the focus');
    await expectAccessible(element);
    expect(adapter.calls.get('seats.chooseDevice')).to.equal(undefined);
    await enter(element, 'Serial', ' vx2-104482 ');
    press(element, 'Register device');
    await waitUntil(() => byText(element, 'A device with this serial is in use already.'), 'by the server');
    expect(byLabel(element, 'Serial')?.value).to.equal(' vx2-104482 ');
    await enter(element, 'Serial', 'VX2-555555');
    press(element, 'Register device');
    await waitUntil(() => rowOf(element, 'seat-3').includes('Serial being checked'), 'it is registered');
    await waitUntil(() => byText(element, 'Its serial is being checked.'), 'it is said');
  });

  it('orders one: address and price before anything is charged, and the events carry no address', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 3', 'Add device');
    check(element, 'radio', /^Buy a device/);
    await waitUntil(() => byRole(element, 'radio', /Vista 2 Rugged/), 'the models');
    expect(byRole(element, 'radio', /Vista 1/), 'one that is not for sale').not.to.exist;
    check(element, 'radio', /Vista 2 Rugged/);
    await waitUntil(() => byText(element, '€1,190 are charged now.'), 'the price');
    press(element, 'Order device');
    await waitUntil(() => focused()?.id === 'delivery-recipient', 'the address is asked for');
    for (const [label, text] of [
      ['Contact person', 'Ada Okafor'],
      ['Street and number', 'Hafenstraße 12'],
      ['Postal code', '20457'],
      ['City', 'Hamburg'],
    ] as const)
      await enter(element, label, text);
    const country = byLabel(element, 'Country') as unknown as HTMLSelectElement;
    country.value = 'DE';
    country.dispatchEvent(new Event('change', {bubbles: true}));
    const request = next(element, 'te-choose-device-request');
    press(element, 'Order device');
    const {subject} = (await request) as Event & {subject: object};
    expect(subject).to.deep.equal({
      seatId: 'seat-3',
      label: 'Seat 3',
      source: 'buy',
      model: 'vista-2-rugged',
    });
    await waitUntil(() => rowOf(element, 'seat-3').includes('Ordered'), 'it is ordered');
  });

  it('tracks an order', async () => {
    const element = await openSeats(seatsAdapter());
    await choose(element, 'Seat 7', 'Track order');
    for (const text of ['Order VO-204398', 'Vista 2 VX2-330126', 'Nov 26, 2026'])
      expect(dialogText(element)).to.contain(text);
    expect((byRole(element, 'link', 'Track parcel') as HTMLAnchorElement).href).to.contain('VO-204398');
    await expectAccessible(element);
  });

  it('a broken device: locked, and a spare in its place, in one action', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 10', 'Replace device');
    await waitUntil(() => byText(element, 'is locked, and the device of a free seat'), 'what it means');
    expect(byRole(element, 'button', 'Lock and use the spare'), 'nothing is chosen yet').not.to.exist;
    check(element, 'radio', /^A spare/);
    await waitUntil(() => byRole(element, 'radio', /^Vista 2 VX2-204822/), 'the spares');
    await expectAccessible(element);
    check(element, 'radio', /^Vista 2 VX2-204822/);
    press(element, 'Lock and use the spare');
    await waitUntil(() => rowOf(element, 'seat-10').includes('VX2-204822'), 'the spare is in it');
    expect(rowOf(element, 'seat-10')).to.contain('Grace Okafor').and.to.contain('Ready to pair');
    expect(rowOf(element, 'seat-8')).to.contain('VX2-204830').and.to.contain('Locked');
    await waitUntil(() => byText(element, 'Seat 10 has Vista 2 VX2-204822 now.'), 'it is said');
  });

  it('the spare was taken meanwhile: says so, and shows those that are left', async () => {
    const adapter = seatsAdapter([
      seatOf.broken,
      seatOf.spare,
      {...seatOf.spare, id: 'seat-12', label: 'Seat 12'},
    ]);
    const element = await openSeats(adapter);
    await choose(element, 'Seat 10', 'Replace device');
    check(element, 'radio', /^A spare/);
    await waitUntil(() => byRole(element, 'radio', /Seat 8/), 'the spares');
    check(element, 'radio', /Seat 8/);
    adapter.changeSeat('seat-8', {status: 'locked'});
    press(element, 'Lock and use the spare');
    await waitUntil(() => byText(element, 'This spare is no longer free. Choose another one.'), 'it is said');
    await waitUntil(() => !byRole(element, 'radio', /Seat 8/), 'it is offered no more');
    expect(byRole(element, 'radio', /Seat 12/)).to.exist;
  });

  it('without a spare it says so, and another device can take the place', async () => {
    const adapter = seatsAdapter([seatOf.broken]);
    const element = await openSeats(adapter);
    await choose(element, 'Seat 10', 'Replace device');
    await waitUntil(() => byText(element, 'No free seat has a device that is ready'), 'it is said');
    expect((byRole(element, 'radio', /^A spare/) as HTMLInputElement).disabled).to.equal(true);
    check(element, 'radio', /^Another device/);
    await waitUntil(() => byRole(element, 'radio', /^Use a device of your own/), 'the choice');
    check(element, 'radio', /^Use a device of your own/);
    await waitUntil(() => byRole(element, 'radio', /Vista 2$/), 'the models');
    check(element, 'radio', /Vista 2$/);
    await enter(element, 'Serial', 'VX2-555555');
    press(element, 'Register device');
    await waitUntil(() => rowOf(element, 'seat-10').includes('VX2-555555'), 'it is in its place');
    expect((await adapter.seats?.get?.('seat-10'))?.fault, 'the old fault goes with the old device').to.equal(
      undefined,
    );
  });

  it('the seat changed meanwhile: what cannot be done with it any more is said', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 1', 'Take device out');
    adapter.setWeather({latencies: {'seats.list': Infinity}});
    const {device: _, ...without} = seatOf.paired;
    adapter.changeSeat('seat-1', {...without, status: 'needs_device'});
    byRole(element, 'dialog')?.querySelector<HTMLElement>('.danger')?.click();
    await waitUntil(() => byText(element, 'This seat has been changed meanwhile.'), 'it is said');
  });
});
