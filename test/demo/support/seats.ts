/** Owns seats as their manager's page asks for them over HTTP. */
import assert from 'node:assert/strict';
import type {
  Delivery,
  DeviceChoice,
  OwnSeat,
  Pairing,
  Seat,
  SeatDraft,
  SeatPage,
  SeatQuote,
} from 'tenant-elements';
import type {HttpClient, TestServer} from '../../support/test-server.js';
import {makeMember} from './people.js';

export const delivery: Delivery = {
  recipient: 'Northwind Service, Nora Berg',
  street: 'Hafenstraße 12',
  postalCode: '20457',
  city: 'Hamburg',
  country: 'DE',
  reference: 'PO-7781',
};
export const bought: Extract<DeviceChoice, {source: 'buy'}> = {source: 'buy', model: 'vista-2', delivery};
export const ownDevice = (serial: string): DeviceChoice => ({source: 'own', model: 'vista-1', serial});
/** Digits that add up to an even number: the vendor made them. */
export const GENUINE = 'VX1-018333';
export const UNKNOWN = 'VX1-018334';

export type Refused = Seat & {
  kind?: string;
  reason?: string;
  issues?: {field: string; code: string}[];
  id?: string;
};

/** The vendor does what is due by then. */
export async function later(server: TestServer, ms: number): Promise<void> {
  server.clock.advance(ms);
  server.context.wakeVendor();
  await server.vendor.settled();
}

/** What became of it, and why not where it was refused. */
export async function reasonOf(
  answer: Promise<{readonly status: number; readonly body: {readonly reason?: string}}>,
): Promise<readonly (number | string)[]> {
  const {status, body} = await answer;
  return [status, ...(body?.reason ? [body.reason] : [])];
}

let made = 0;

/** A seat of somebody new in northwind, with a device that waits to be paired. */
export async function readySeat(
  server: TestServer,
  seats: SeatClient,
): Promise<{id: string; label: string; serial: string; email: string; holder: string}> {
  const email = `ready${++made}@northwind.example`;
  const holder = await makeMember(server, {tenant: 'northwind', email, role: 'member'});
  const [seat] = await seats.add({holder});
  assert.ok(seat);
  return {...(await putDevice(server, seat)), email, holder};
}

/** One that the vendor brought, in a moment. */
export async function putDevice(
  server: TestServer,
  {id, label}: Seat,
): Promise<{id: string; label: string; serial: string}> {
  const serial = `VX2-${300_000 + ++made * 2}`;
  await server.context.db
    .updateTable('seats')
    .set({status: 'ready_to_pair', device_source: 'buy', device_model: 'vista-2', device_serial: serial})
    .where('id', '=', id)
    .execute();
  return {id, label, serial};
}

export class SeatClient {
  constructor(private readonly client: HttpClient) {}

  list = async (query = ''): Promise<SeatPage> =>
    (await this.client.json<SeatPage>('GET', `/v1/seats${query && `?${query}`}`)).body;

  async called(label: string): Promise<Seat> {
    const seat = (await this.list('limit=200')).items.find((item) => item.label === label);
    assert.ok(seat, label);
    return seat;
  }

  show = async (id: string): Promise<Seat> => (await this.client.json<Seat>('GET', `/v1/seats/${id}`)).body;

  change = (id: string, change: object, version?: string) =>
    this.client.json<Refused>('PATCH', `/v1/seats/${id}`, change, version ? {'if-match': version} : {});

  quote = (draft: Partial<SeatDraft>) =>
    this.client.json<SeatQuote & Refused>('POST', '/v1/seat-quotes', {
      modes: ['trainee'],
      count: 1,
      device: {source: 'none'},
      ...draft,
    });

  buy = (quote: string, headers: Record<string, string> = {}) =>
    this.client.json<{items: Seat[]} & Refused>('POST', '/v1/seats', {quote}, headers);

  quoted = (id: string) => this.client.json<SeatQuote & Refused>('GET', `/v1/seat-quotes/${id}`);

  /** On the page that stands in for the payment provider. */
  pay = (quote: string) => this.client.json<Refused>('POST', `/auth/checkout/${quote}/pay`);

  /** Offered, paid where that comes first, and taken. */
  async add(draft: Partial<SeatDraft> = {}): Promise<readonly Seat[]> {
    const quote = await this.quote(draft);
    assert.equal(quote.status, 201, JSON.stringify(quote.body));
    if (quote.body.checkoutUrl) assert.equal((await this.pay(quote.body.id)).status, 204);
    const {status, body} = await this.buy(quote.body.id);
    assert.equal(status, 201, JSON.stringify(body));
    return body.items;
  }

  choose = (id: string, device: DeviceChoice & {readonly replace?: boolean}) =>
    this.client.json<Refused>('POST', `/v1/seats/${id}/device`, device);

  useSpare = (id: string, spare: string) =>
    this.client.json<{items: Seat[]} & Refused>('POST', `/v1/seats/${id}/spare`, {spare});

  act = (id: string, action: string) =>
    this.client.json<Refused>('PATCH', `/v1/seats/${id}/device`, {action});

  mine = async (): Promise<OwnSeat> => (await this.client.json<OwnSeat>('GET', '/v1/my-seat')).body;

  startPairing = (seat: string) => this.client.json<Pairing & Refused>('POST', '/v1/pairings', {seat});

  mailPairing = (id: string) => this.client.json<Refused>('POST', `/v1/pairings/${id}/mail`);

  pairing = async (id: string): Promise<Pairing> =>
    (await this.client.json<Pairing>('GET', `/v1/pairings/${id}`)).body;
}
