/** What is measured in the page: the time from file to checked rows, and the longest that a key press would wait. */
globalThis.bench = {
  async load(name) {
    this.file = new File([await (await fetch(name)).blob()], name, {type: 'text/csv'});
    return this.file.size;
  },
  async timed() {
    let longest = 0;
    let last = performance.now();
    let on = true;
    const beat = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (on) void scheduler.postTask(beat, {priority: 'user-blocking', delay: 2});
    };
    beat();
    await new Promise((resolve) => setTimeout(resolve, 60));
    longest = 0;
    const started = performance.now();
    const result = await globalThis.run(this.file);
    const total = performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 30));
    on = false;
    globalThis.kept = result;
    return {total, longest, ready: result.ready};
  },
};
