/**
 * `npm run demo:glasses -- --code 7KQ2-M9XW --serial VX2-204822`: glasses that are no more than a command line. They
 * pair over the real API and say what came of it; a refusal ends with 1.
 */
import {parseArgs} from 'node:util';
import {cleanSerial, codeFrom} from 'tenant-elements';
import {claim, linkParts, type Outcome, type Shown} from './claim.js';

const DEFAULT_ORIGIN = 'http://127.0.0.1:4100';
const USAGE = `Usage: npm run demo:glasses -- --code 7KQ2-M9XW --serial VX2-204822 [--url ${DEFAULT_ORIGIN}]
       npm run demo:glasses -- --link ${DEFAULT_ORIGIN}/pair/… --serial VX2-204822`;

/** Says in a sentence what is wrong with what was asked. */
function refuse(sentence: string): never {
  console.error(`${sentence}\n${USAGE}`);
  process.exit(2);
}

function asked(): {readonly origin: string; readonly shown: Shown; readonly serial: string} {
  const {values} = parseArgs({
    options: {
      code: {type: 'string'},
      link: {type: 'string'},
      serial: {type: 'string', default: ''},
      url: {type: 'string', default: DEFAULT_ORIGIN},
    },
  });
  const serial = cleanSerial(values.serial);
  if (!serial) refuse('--serial names the glasses.');
  if (values.link !== undefined) {
    const parts = linkParts(values.link);
    if (!parts) refuse('--link must be a whole link, as the QR code holds it.');
    return {origin: parts.origin, shown: {token: parts.token}, serial};
  }
  const code = codeFrom(values.code ?? '');
  if (!code) refuse('--code must be the eight letters and digits that are shown, or --link the link.');
  if (!URL.canParse(values.url)) refuse('--url must be the address of the demo.');
  return {origin: values.url, shown: {code}, serial};
}

const REFUSED = {
  link_not_valid: 'This code no longer works: it was used, replaced or has expired. Ask for a new one.',
  wrong_device: 'This code is for other glasses: the seat has another serial.',
  paired_elsewhere: 'These glasses belong to another seat.',
  read_only_account: 'The account is read-only: nothing can be paired until it is in order again.',
} as const;

function sentenceOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'paired':
      return `Paired with ${outcome.seat} of ${outcome.account}.`;
    case 'refused':
      return REFUSED[outcome.reason];
    case 'too_often':
      return `Too many tries. Try again in ${outcome.seconds} seconds.`;
    case 'offline':
      return 'The server cannot be reached.';
    case 'failed':
      return `The server answered ${outcome.status}.`;
  }
}

try {
  const {origin, shown, serial} = asked();
  const outcome = await claim(origin, shown, serial);
  const paired = outcome.kind === 'paired';
  console[paired ? 'log' : 'error'](sentenceOf(outcome));
  process.exitCode = paired ? 0 : 1;
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
