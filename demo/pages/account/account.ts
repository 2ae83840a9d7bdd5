/** Where the links in mails about one's own login lead: a new password, or a new address to confirm. Nothing happens before a button is pressed. */
import {byId} from '../elements.js';
import {startLanguage, words} from '../words/index.js';

const [, page = '', token = ''] = location.pathname.split('/');

const post = (path: string, body: object) =>
  fetch(path, {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(body)});

function show(id: 'reset' | 'confirm' | 'outcome'): void {
  for (const section of ['reset', 'confirm', 'outcome']) byId(section).hidden = section !== id;
}

function tell(text: string): void {
  byId('outcome-text').textContent = text;
  show('outcome');
  // The link is used up: a reload or a shared screen shows no token any more.
  history.replaceState(null, '', `/${page}/`);
}

async function startReset(): Promise<void> {
  const response = await post('/auth/reset/inspect', {token});
  if (!response.ok) return tell(words().linkDead);
  const {email} = (await response.json()) as {email: string};
  byId('reset-for').textContent = words().resetFor(email);
  show('reset');
}

async function handleReset(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const password = new FormData(event.target as HTMLFormElement).get('password');
  const response = await post('/auth/reset', {token, password});
  if (response.ok) tell(words().passwordSaved);
  else if (response.status === 422) byId('reset-error').hidden = false;
  else tell(words().linkDead);
}

async function handleConfirm(): Promise<void> {
  const response = await post('/auth/confirm-address', {token});
  if (!response.ok) return tell(words().linkDead);
  const {email} = (await response.json()) as {email: string};
  tell(words().addressConfirmed(email));
}

byId('reset-form').addEventListener('submit', (event) => void handleReset(event));
byId('confirm-action').addEventListener('click', () => void handleConfirm());
startLanguage(byId<HTMLSelectElement>('language'), () => undefined);
if (page === 'confirm-address') show('confirm');
else void startReset();
