#!/usr/bin/env node
/**
 * `tenant-elements-conformance <url>`: says, operation by operation, whether a server keeps the contract.
 * Exit code 0 when it does, 1 when a check fails, 2 when nothing could be checked.
 */
import {HELP, readOptions} from './options.js';
import {JsonReport, TextReport} from './report.js';
import {runChecks} from './run.js';
import {askForScratchTenant} from './scratch-tenant.js';

const print = (text: string) => void process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    print(HELP);
    return 0;
  }
  const scratch = await askForScratchTenant(options);
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  const report = options.json ? new JsonReport(print) : new TextReport(print, colour);
  report.begin(options.url, scratch.tenant);
  const {failed} = await runChecks(options, scratch, (result) => report.add(result));
  report.end();
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
