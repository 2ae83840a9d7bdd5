/** Owns inviting many people through the API, as an administrator's page does. */
import assert from 'node:assert/strict';
import type {BatchPerson, BatchRow, InvitationBatch, Page} from 'tenant-elements';
import type {RunningServer} from '../../../demo/server/start-server.js';
import type {HttpClient} from '../../support/test-server.js';

const PATH = '/v1/invitation-batches';
const CHUNK = 500;

type Refused = InvitationBatch & {reason?: string};

export const people = (prefix: string, count: number): BatchPerson[] =>
  Array.from({length: count}, (_, index) => ({email: `${prefix}${index}@batch.example`, roles: ['user']}));

export class BatchClient {
  constructor(
    private readonly server: RunningServer,
    private readonly admin: HttpClient,
  ) {}

  async create(total: number, more: object = {}, who = this.admin): Promise<InvitationBatch> {
    const {status, body} = await who.json<InvitationBatch>('POST', PATH, {
      name: 'monday.csv',
      total,
      ...more,
    });
    assert.equal(status, 201, JSON.stringify(body));
    return body;
  }

  add(id: string, from: number, rows: readonly BatchPerson[], who = this.admin) {
    return who.json<Refused>('POST', `${PATH}/${id}/rows`, {from, people: rows});
  }

  act(id: string, action: string, who = this.admin) {
    return who.json<Refused>('PATCH', `${PATH}/${id}`, {action});
  }

  async show(id: string, who = this.admin): Promise<InvitationBatch> {
    return (await who.json<InvitationBatch>('GET', `${PATH}/${id}`)).body;
  }

  async rows(id: string): Promise<readonly BatchRow[]> {
    return (await this.admin.json<Page<BatchRow>>('GET', `${PATH}/${id}/rows?limit=200`)).body.items;
  }

  /** From the beginning to the end. */
  async carryOut(everybody: readonly BatchPerson[], who = this.admin): Promise<InvitationBatch> {
    const {id} = await this.create(everybody.length, {}, who);
    for (let from = 0; from < everybody.length; from += CHUNK)
      assert.equal((await this.add(id, from, everybody.slice(from, from + CHUNK), who)).status, 200);
    assert.equal((await this.act(id, 'start', who)).status, 200);
    await this.server.batches.settled();
    return this.show(id, who);
  }
}
