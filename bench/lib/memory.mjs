/** Owns how much memory a page takes at most while something runs in it: the high-water mark of its process. */
import {readFileSync, writeFileSync} from 'node:fs';

/** Megabytes, or nothing of a process that is gone. */
function status(pid, key) {
  try {
    return (
      Number(new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) /
      1000
    );
  } catch {
    return 0;
  }
}

/** Begins to look; what it gives says by how many megabytes the renderer grew at most. */
export async function peakMemory(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  const renderers = async () =>
    (await session.send('SystemInfo.getProcessInfo')).processInfo
      .filter(({type}) => type === 'renderer')
      .map(({id}) => id);
  const before = new Map();
  for (const pid of await renderers()) {
    try {
      // Forgets the mark of before.
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
    } catch {
      // Not every machine lets us: then the mark of before counts, too.
    }
    before.set(pid, status(pid, 'VmRSS'));
  }
  return async () =>
    Math.max(...(await renderers()).map((pid) => status(pid, 'VmHWM') - (before.get(pid) ?? 0)));
}
