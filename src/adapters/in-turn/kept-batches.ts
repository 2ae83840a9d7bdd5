/**
 * Owns keeping what a page sends one after the other until it is finished: rows and outcomes in IndexedDB, so that a
 * page that was closed goes on later. Never a token; everything of one reader is wiped when their login is lost.
 */
import type {BatchDraft, BatchOutcome, BatchPerson} from '../../model/batch.js';

export interface KeptRow {
  readonly position: number;
  readonly person: BatchPerson;
  /** `unknown` while it is being sent: a page that closes then does not know. */
  readonly outcome: BatchOutcome;
  readonly reason?: string | undefined;
  readonly invitationId?: string | undefined;
}

export interface KeptBatch {
  readonly id: string;
  readonly draft: BatchDraft;
  readonly createdAt: string;
  readonly createdBy?: string | undefined;
  readonly rows: readonly KeptRow[];
}

/** Where unfinished batches are kept; whatever fails there is only not kept. */
export interface BatchKeeper {
  load(): Promise<readonly KeptBatch[]>;
  begin(batch: Omit<KeptBatch, 'rows'>): Promise<void>;
  put(id: string, rows: readonly KeptRow[]): Promise<void>;
  finish(id: string): Promise<void>;
}

const DATABASE = 'tenant-elements';
const BATCHES = 'batches';
const ROWS = 'batch-rows';

/** `scope` is the reader's own: back end, tenant and person. */
export function indexedKeeper(scope: string): BatchKeeper {
  const name = `${DATABASE} ${scope}`;
  const withStores = async (
    mode: IDBTransactionMode,
    work: (batches: IDBObjectStore, rows: IDBObjectStore) => void,
  ): Promise<void> => {
    const database = await open(name);
    try {
      const transaction = database.transaction([BATCHES, ROWS], mode);
      work(transaction.objectStore(BATCHES), transaction.objectStore(ROWS));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(new Error('aborted', {cause: transaction.error}));
      });
    } finally {
      database.close();
    }
  };
  const rowsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);
  return {
    async load() {
      const found: {batches: Omit<KeptBatch, 'rows'>[]; rows: (KeptRow & {id: string})[]} = {
        batches: [],
        rows: [],
      };
      await withStores('readonly', (batches, rows) => {
        batches.getAll().onsuccess = (event) => (found.batches = resultOf(event));
        rows.getAll().onsuccess = (event) => (found.rows = resultOf(event));
      });
      return found.batches.map((batch) => ({
        ...batch,
        rows: found.rows.filter(({id}) => id === batch.id).map(({id: _, ...row}) => row),
      }));
    },
    begin: (batch) => withStores('readwrite', (batches) => void batches.put(batch)),
    put: (id, kept) =>
      withStores('readwrite', (_, rows) => {
        for (const row of kept) rows.put({...row, id});
      }),
    finish: (id) =>
      withStores('readwrite', (batches, rows) => {
        batches.delete(id);
        rows.delete(rowsOf(id));
      }),
  };
}

/** Empties everything that was kept of a back end, whoever kept it. */
export async function wipeKept(backEnd: string): Promise<void> {
  const databases = await indexedDB.databases();
  for (const {name} of databases) {
    if (!name?.startsWith(`${DATABASE} ${backEnd} `)) continue;
    const database = await open(name);
    const transaction = database.transaction([BATCHES, ROWS], 'readwrite');
    // What is emptied is gone, also where the database itself goes only once nobody has it open.
    for (const store of [BATCHES, ROWS]) transaction.objectStore(store).clear();
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
    indexedDB.deleteDatabase(name);
  }
}

const resultOf = <T>(event: Event): T => (event.target as IDBRequest<T>).result;

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(BATCHES, {keyPath: 'id'});
      request.result.createObjectStore(ROWS, {keyPath: ['id', 'position']});
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('IndexedDB', {cause: request.error}));
  });
}
