/**
 * F1: the server is killed while people arrive and while they are invited, at whatever it is doing, mails included.
 * In the end everybody is invited once and no mail goes out twice; SMTP's last metre aside, where the same mail may
 * arrive again under the same Message-ID. `FULL=1` takes more people.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {sql} from 'kysely';
import type {InvitationBatch} from 'tenant-elements';
import {MailCatcher} from '../../../demo/server/mailbox/catcher.js';
import {full} from '../../support/full.js';
import {database, type HttpClient} from '../../support/test-server.js';
import {KilledServer} from '../support/killed-server.js';

const PEOPLE = full ? 5000 : 300;
const CHUNK = 100;
/** Mails that are on their way at a time. */
const AT_ONCE = 30;
const KILLS = full ? 25 : 2;
/** How long it works before it is cut off, at most. */
const LONGEST_MS = 150;

describe(
  `invitations to many people on a server that is killed, on ${database}`,
  {skip: database === 'PGlite' && 'one process owns its folder'},
  () => {
    let mails: MailCatcher;
    let server: KilledServer;

    before(async () => {
      mails = await MailCatcher.start(undefined);
      server = await KilledServer.start({SMTP_URL: mails.url});
    });
    after(async () => {
      await server.close();
      await mails.close();
    });

    const people = Array.from({length: PEOPLE}, (_, index) => ({
      email: `kill-${index}@batch.example`,
      roles: ['user'],
    }));
    async function outcomes(): Promise<number> {
      const {rows} = await sql<{n: string}>`
        select count(*) as n from invitation_batch_rows where outcome <> 'waiting'`.execute(
        server.connection.db,
      );
      return Number(rows[0]?.n);
    }
    async function cutOff(): Promise<HttpClient> {
      await pause(Math.random() * LONGEST_MS);
      await server.kill();
      await server.restart();
      return server.login();
    }
    /** As a page does: the same piece again, until there is an answer. */
    async function add(admin: HttpClient, id: string, from: number): Promise<HttpClient> {
      const body = {from, people: people.slice(from, from + CHUNK)};
      const sent = admin.send('POST', `/v1/invitation-batches/${id}/rows`, body).then(
        ({status}) => status,
        () => 0,
      );
      // Every third piece meets a server that dies.
      const next = from % (3 * CHUNK) === 0 && from < KILLS * 3 * CHUNK ? await cutOff() : admin;
      return (await sent) === 200 ? next : add(next, id, from);
    }

    it('F1 · invites everybody once, and mails everybody once', async (test) => {
      test.diagnostic(`${PEOPLE} people, ${KILLS} kills${full ? '' : ', reduced'}`);
      let admin = await server.login();
      const draft = {name: 'monday.csv', total: PEOPLE};
      const {body: batch} = await admin.json<InvitationBatch>('POST', '/v1/invitation-batches', draft);
      for (let from = 0; from < PEOPLE; from += CHUNK) admin = await add(admin, batch.id, from);
      const show = async () =>
        (await admin.json<InvitationBatch>('GET', `/v1/invitation-batches/${batch.id}`)).body;
      assert.equal((await show()).added, PEOPLE);
      await admin.send('PATCH', `/v1/invitation-batches/${batch.id}`, {action: 'start'});
      const cut: number[] = [];
      for (let round = 0; round < KILLS; round++) {
        // It is at work again, and cut off at whatever it is doing a moment later; the last time it may be through.
        if (round) while ((await outcomes()) <= Math.min(cut.at(-1) ?? 0, PEOPLE - 1)) await pause(5);
        if ((await outcomes()) === PEOPLE) break;
        admin = await cutOff();
        cut.push(await outcomes());
      }
      let now = await show();
      while (now.state === 'running') {
        await pause(100);
        now = await show();
      }
      test.diagnostic(`killed after ${cut.join(', ')} of ${PEOPLE}`);
      assert.deepEqual([now.state, now.invited, now.failed, now.skipped], ['done', PEOPLE, 0, 0]);
      const {rows} = await sql<{n: string; people: string}>`
        select count(*) as n, count(distinct email_key) as people from invitations
        where email_key like 'kill-%'`.execute(server.connection.db);
      assert.deepEqual(rows, [{n: String(PEOPLE), people: String(PEOPLE)}]);
      const queued = () =>
        sql<{n: string}>`select count(*) as n from outbox where state = 'queued'`
          .execute(server.connection.db)
          .then(({rows: [left]}) => Number(left?.n));
      // A mail that was on its way when the server died is left alone for two minutes: full runs wait for those, too.
      const most = full ? 0 : KILLS * AT_ONCE;
      while ((await queued()) > most) await pause(100);
      const ours = mails.mails.filter(({envelope}) => envelope.to.some((to) => to.startsWith('kill-')));
      const ids = new Set(ours.map(({parsed, envelope}) => `${parsed.messageId} ${envelope.to.join()}`));
      assert.equal(ids.size, new Set(ours.flatMap(({envelope}) => envelope.to)).size, 'one mail each');
      assert.ok(ids.size >= PEOPLE - most, `${ids.size} mails`);
      test.diagnostic(`${ours.length - ids.size} mails came again, under the same Message-ID`);
    });
  },
);
