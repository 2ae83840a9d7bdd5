/** Owns inviting many people as one thing: filled, started, each once, told of one by one, taken back as a whole. */
import {type BatchPerson, type BatchRow, type InvitationBatch, isUnderWay} from '../../../model/batch.js';
import type {BatchesPort} from '../../adapter.js';
import type {Check} from '../check.js';
import {expect, expectProblem, Skip} from '../expect.js';
import type {Scene} from '../scene.js';

const operation = 'batches';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
  'invitations.batches': capabilities.invitations.batches ?? {no: 'backend'},
});

/** How long inviting two people may take. */
const LONGEST_MS = 10_000;
const LOOK_MS = 50;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

function portOf({adapter}: Pick<Scene, 'adapter'>): BatchesPort {
  if (!adapter.batches) throw new Skip('the adapter has no `batches`');
  return adapter.batches;
}

async function over(scene: Scene, id: string): Promise<InvitationBatch> {
  const port = portOf(scene);
  for (const until = Date.now() + LONGEST_MS; ;) {
    const batch = await port.get(id);
    if (!isUnderWay(batch)) return batch;
    expect(Date.now() < until, 'an end within ten seconds', batch);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

const rowsOf = async (scene: Scene, id: string): Promise<readonly BatchRow[]> =>
  (await portOf(scene).rows(id, {limit: 50})).items;

async function carryOut(scene: Scene, people: readonly BatchPerson[]): Promise<InvitationBatch> {
  const port = portOf(scene);
  const {id} = await port.create({name: 'conformance.csv', total: people.length});
  await port.add(id, 0, people);
  await port.act(id, 'start');
  return over(scene, id);
}

export const batchChecks: readonly Check[] = [
  {
    operation,
    says: 'invites everybody once, and says what became of each',
    needs,
    async run(scene) {
      const [first, second] = [scene.draft(), scene.draft()];
      const batch = await carryOut(scene, [first, second, first]);
      const counts = [batch.state, batch.added, batch.invited, batch.skipped, batch.waiting];
      expect(counts.join() === 'done,3,2,1,0', 'two invited, the one that comes twice skipped', batch);
      const rows = await rowsOf(scene, batch.id);
      expect(
        rows.map(({outcome}) => outcome).join() === 'invited,invited,skipped',
        'rows in their order: invited, invited, skipped',
        rows,
      );
      expect(rows[2]?.reason !== undefined, 'a reason for the one that was skipped', rows[2]);
    },
  },
  {
    operation,
    says: 'takes a piece that comes twice for one, and starts only when everybody has arrived',
    needs,
    async run(scene) {
      const port = portOf(scene);
      const [first, second] = [scene.draft(), scene.draft()];
      const {id} = await port.create({name: 'conformance.csv', total: 2});
      await port.add(id, 0, [first]);
      await expectProblem(
        port.act(id, 'start'),
        'conflict, reason incomplete',
        ({kind}) => kind === 'conflict',
      );
      const again = await port.add(id, 0, [first]);
      expect(again.added === 1, 'one added', again);
      await port.add(id, 1, [second]);
      await port.act(id, 'start');
      const batch = await over(scene, id);
      expect(batch.invited === 2, 'two invited', batch);
    },
  },
  {
    operation,
    says: 'the same key begins one batch',
    needs,
    async run(scene) {
      const port = portOf(scene);
      const options = {idempotencyKey: `batch ${scene.draft().email}`};
      const draft = {name: 'conformance.csv', total: 1};
      const [one, other] = [await port.create(draft, options), await port.create(draft, options)];
      expect(one.id === other.id, 'the same batch', [one.id, other.id]);
    },
  },
  {
    operation,
    says: 'says why somebody failed, and stops nobody else',
    needs,
    async run(scene) {
      const batch = await carryOut(scene, [
        {...scene.draft(), email: 'no address'},
        {...scene.draft(), roles: ['no-such-role']},
        scene.draft(),
      ]);
      const rows = await rowsOf(scene, batch.id);
      expect(
        rows.map(({outcome, reason}) => reason ?? outcome).join() === 'email_format,unknown_role,invited',
        'email_format, unknown_role, invited',
        rows,
      );
    },
  },
  {
    operation,
    says: 'tells who is known: members and the invited, by any spelling of their address',
    needs,
    async run(scene) {
      const {email} = await scene.bystander();
      const invited = scene.draft();
      await carryOut(scene, [invited]);
      const stranger = scene.draft().email;
      const known = await portOf(scene).standings([email.toUpperCase(), invited.email, stranger]);
      expect(
        known.find((standing) => standing.email === email.toUpperCase())?.state === 'member',
        'the member, by the spelling that was asked for',
        known,
      );
      // A product that makes members at once has nobody who is only invited.
      expect(
        known.some((standing) => standing.email === invited.email),
        'the one just invited',
        known,
      );
      expect(!known.some((standing) => standing.email === stranger), 'nothing of whoever is free', known);
    },
  },
  {
    operation,
    says: 'takes back those who have not joined, as a whole',
    needs: (scene) => ({
      ...needs?.(scene),
      'invitations.revoke': scene.session.capabilities.invitations.revoke,
    }),
    async run(scene) {
      const drafts = [scene.draft(), scene.draft()];
      const {id, open} = await carryOut(scene, drafts);
      expect(open === 2, 'two open', open);
      await portOf(scene).act(id, 'revoke');
      const batch = await over(scene, id);
      expect(batch.revoked === 2 && batch.open === 0, 'two revoked, none open', batch);
      const again = await carryOut(scene, drafts);
      expect(again.invited === 2, 'both can be invited anew', again);
    },
  },
  {
    operation,
    says: 'is told of in the list, with who began it',
    needs,
    async run(scene) {
      const {id} = await carryOut(scene, [scene.draft()]);
      const list = await portOf(scene).list();
      const found = list.find((batch) => batch.id === id);
      expect(
        found?.createdBy !== undefined && found.name === 'conformance.csv',
        'it, with name and author',
        list[0],
      );
    },
  },
  {
    operation,
    says: 'an unknown one is not found, another tenant’s likewise',
    needs,
    async run(scene) {
      await expectProblem(portOf(scene).get(UNKNOWN), 'not_found', ({kind}) => kind === 'not_found');
      const {id} = await portOf(scene).create({name: 'conformance.csv', total: 1});
      const foreign = portOf({adapter: scene.part('foreign')});
      await expectProblem(foreign.get(id), 'not_found', ({kind}) => kind === 'not_found');
    },
  },
  {
    operation,
    says: 'is forbidden to a plain member, and gives up and names a network that is down',
    needs,
    async run(scene) {
      const draft = {name: 'conformance.csv', total: 1};
      const aborted = portOf(scene).create(draft, {signal: AbortSignal.abort()});
      await expectProblem(aborted, 'aborted', ({kind}) => kind === 'aborted');
      const member = portOf({adapter: scene.part('member')}).create(draft);
      await expectProblem(member, 'forbidden', ({kind}) => kind === 'forbidden');
      const offline = portOf({adapter: scene.part('offline')}).create(draft);
      await expectProblem(offline, 'network', ({kind}) => kind === 'network');
    },
  },
];
