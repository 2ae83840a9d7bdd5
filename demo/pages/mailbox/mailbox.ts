/** The mailbox of the demo: what was sent, newest first, looked at anew every second. */
import {byId} from '../elements.js';
import {startLanguage, words} from '../words/index.js';

interface Mail {
  readonly id: string;
  readonly receivedAt: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
}

const LOOK_MS = 1000;
let mails: readonly Mail[] = [];
let openId = '';

async function look(): Promise<void> {
  const response = await fetch('/mailbox/messages').catch(() => undefined);
  if (response?.ok) {
    const next = (await response.json()) as Mail[];
    if (next.length !== mails.length) {
      mails = next;
      list();
      const [newest] = mails;
      if (!openId && newest) open(newest);
    }
  }
  setTimeout(() => void look(), LOOK_MS);
}

function list(): void {
  byId('none').hidden = mails.length > 0;
  byId('mails').replaceChildren(...mails.map(entry));
}

function entry(mail: Mail): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'entry';
  button.setAttribute('aria-current', String(mail.id === openId));
  const subject = document.createElement('strong');
  subject.dir = 'auto';
  subject.textContent = mail.subject;
  const to = document.createElement('span');
  to.textContent = mail.to.join(', ');
  button.append(subject, to);
  button.addEventListener('click', () => open(mail));
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function open(mail: Mail): void {
  openId = mail.id;
  list();
  byId('mail').hidden = false;
  byId('subject').textContent = mail.subject;
  const {mailFrom, repliesTo} = words();
  const when = new Date(mail.receivedAt).toLocaleString(document.documentElement.lang);
  byId('meta').textContent = mailFrom(mail.from, mail.to.join(', '), when);
  byId('replies').textContent = mail.replyTo && repliesTo(mail.replyTo);
  byId<HTMLIFrameElement>('body').src = `/mailbox/messages/${mail.id}/html`;
  byId('text').textContent = mail.text;
}

startLanguage(byId<HTMLSelectElement>('language'), () => {
  const shown = mails.find(({id}) => id === openId);
  if (shown) open(shown);
});
void look();
