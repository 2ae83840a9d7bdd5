/**
 * Where the QR code of a pairing leads when it is not glasses that opened it: says so, and stands in for them. Nothing
 * is asked of the server before the button is pressed: mail scanners open links, too.
 */
import {claim, type Outcome} from '../../glasses/claim.js';
import {byId} from '../elements.js';
import {startLanguage, words} from '../words/index.js';

const form = byId<HTMLFormElement>('form');
const serial = byId<HTMLInputElement>('serial');
const code = byId<HTMLInputElement>('code');
const token = /^\/pair\/([^/]+)/.exec(location.pathname)?.[1];
let outcome: Outcome | undefined;

function sentenceOf(outcome: Outcome): string {
  const {paired, pairRefused, tooManyTries, offline, failed} = words();
  switch (outcome.kind) {
    case 'paired':
      return paired(outcome.seat, outcome.account);
    case 'refused':
      return pairRefused[outcome.reason];
    case 'too_often':
      return tooManyTries(outcome.seconds);
    case 'offline':
      return offline;
    case 'failed':
      return failed;
  }
}

function show(): void {
  const place = byId('outcome');
  place.textContent = outcome ? sentenceOf(outcome) : '';
  place.classList.toggle('error', outcome !== undefined && outcome.kind !== 'paired');
}

async function handlePair(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const button = event.submitter as HTMLButtonElement | null;
  if (button) button.disabled = true;
  outcome = await claim(location.origin, token ? {token} : {code: code.value}, serial.value);
  if (button) button.disabled = false;
  const dead = outcome.kind === 'refused' && outcome.reason === 'link_not_valid';
  // The link is used up: a reload or a shared screen shows no token any more.
  if (token && (dead || outcome.kind === 'paired')) {
    history.replaceState(null, '', '/pair');
    form.hidden = true;
    byId('explained').hidden = true;
  }
  show();
}

byId('explained').hidden = token === undefined;
byId('typed').hidden = token !== undefined;
code.required = token === undefined;
serial.value = new URLSearchParams(location.search).get('serial') ?? '';
form.addEventListener('submit', (event) => void handlePair(event));
startLanguage(byId<HTMLSelectElement>('language'), show);
