import assert from 'node:assert/strict';
import {mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {connect, type Connection} from '../../../demo/server/database/connect.js';
import {lockFolder} from '../../../demo/server/database/folder-lock.js';
import {loadKey} from '../../../demo/server/secrets.js';

/** Belongs to no process: the largest id that Linux gives is smaller. */
const NOBODYS_PID = '4194305';

describe('the data folder', () => {
  let folder: string;
  let connection: Connection;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenant-elements-'));
    connection = await connect({dataFolder: folder});
  });
  after(async () => {
    await connection.close();
    await rm(folder, {recursive: true});
  });

  it('refuses a second process and says which one has it', async () => {
    // Any process that lives will do; ours is taken for granted by the lock.
    await writeFile(join(folder, 'lock'), String(process.ppid));
    await assert.rejects(lockFolder(folder), (error: Error) => {
      assert.match(error.message, new RegExp(`in use by process ${process.ppid}`));
      assert.match(error.message, /DATA_FOLDER/);
      return true;
    });
  });

  it('takes over the lock of a process that is gone', async () => {
    await writeFile(join(folder, 'lock'), NOBODYS_PID);
    const unlock = await lockFolder(folder);
    await unlock();
    await assert.rejects(stat(join(folder, 'lock')));
  });

  it('keeps what was stored, and the mail key beside the database, over a restart', async () => {
    const key = await loadKey(folder);
    await connection.db
      .insertInto('tenants')
      .values({
        slug: 'kept',
        name: 'Kept',
        profile: 'workspace',
        account_state: 'active',
        allowed_origins: [],
        created_at: new Date(),
      })
      .execute();
    await connection.close();
    connection = await connect({dataFolder: folder});
    const tenants = await connection.db.selectFrom('tenants').select('slug').execute();
    assert.deepEqual(tenants, [{slug: 'kept'}]);
    assert.deepEqual(await loadKey(folder), key);
    assert.equal((await stat(join(folder, 'mail.key'))).mode & 0o777, 0o600);
  });
});
