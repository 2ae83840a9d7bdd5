/** Owns the rule of one process per data folder; a lock whose process is gone is taken over. */
import {mkdir, open, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';

/** Takes the lock and gives its release; rejects with a readable message while another process holds it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, {recursive: true});
  const path = join(folder, 'lock');
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, {force: true});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isAlive(holder)) {
        throw new Error(
          `The data folder "${folder}" is in use by process ${holder}. Stop it first, or set DATA_FOLDER to another folder.`,
          {cause: error},
        );
      }
      await rm(path, {force: true});
    }
  }
}

function isAlive(pid: number): boolean {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
