/** Owns what a batch of invitations costs: filling it, beside a raw insert of the same rows, and inviting everybody. */
import {setTimeout as pause} from 'node:timers/promises';
import pg from 'pg';
import {rounded} from '../lib/statistics.mjs';

const PEOPLE = 10_000;
const PIECE = 500;
const LOOK_MS = 100;

const people = Array.from({length: PEOPLE}, (_, index) => ({
  email: `batch${index}@bench.example`,
  roles: ['user'],
}));
const pieces = Array.from({length: PEOPLE / PIECE}, (_, index) => index * PIECE);

/** Rows, or people, in a second. */
const perSecond = (started) => rounded((PEOPLE / (performance.now() - started)) * 1000);

/** The same values into a table of the same form, by a statement a piece and nothing else. */
async function rawInsert(databaseUrl) {
  const client = new pg.Client({connectionString: databaseUrl});
  await client.connect();
  try {
    await client.query('create table bench_rows (like invitation_batch_rows including all)');
    const {rows} = await client.query(`select id, tenant_id from invitation_batches limit 1`);
    const started = performance.now();
    for (const from of pieces) {
      const values = people
        .slice(from, from + PIECE)
        .map((person, index) => ({position: from + index, email_key: person.email, person}));
      await client.query(
        `insert into bench_rows (batch_id, tenant_id, position, email_key, person)
         select $1, $2, position, email_key, person
         from jsonb_to_recordset($3::jsonb) as r(position int, email_key text, person jsonb)`,
        [rows[0].id, rows[0].tenant_id, JSON.stringify(values)],
      );
    }
    return perSecond(started);
  } finally {
    await client.end();
  }
}

export async function measureBatch({databaseUrl, origin, headers}) {
  const ask = async (method, path, body) => {
    const response = await fetch(`${origin}/v1/invitation-batches${path}`, {
      method,
      headers: {...headers, 'content-type': 'application/json'},
      ...(body && {body: JSON.stringify(body)}),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
    return response.json();
  };
  const {id} = await ask('POST', '', {name: 'bench.csv', total: PEOPLE});
  const filling = performance.now();
  for (const from of pieces)
    await ask('POST', `/${id}/rows`, {from, people: people.slice(from, from + PIECE)});
  const filled = perSecond(filling);
  const raw = await rawInsert(databaseUrl);
  const inviting = performance.now();
  await ask('PATCH', `/${id}`, {action: 'start'});
  for (let state = 'running'; state === 'running'; {state} = await ask('GET', `/${id}`)) await pause(LOOK_MS);
  return {people: PEOPLE, filled, raw, invited: perSecond(inviting)};
}
