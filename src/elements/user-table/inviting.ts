/** Owns opening the dialogs that invite from the list, one person or many, and the way of the focus back when they close. */
import type {LitElement} from 'lit';
import type {Companions} from '../../controllers/companions.js';
import type {ListVoice} from '../../people/list-voice.js';

/** What each of them is called, and how it says that it closed. */
const CLOSED = {'invite-dialog': 'te-invite-close', 'csv-invite': 'te-csv-close'} as const;
export type InviteDialogName = keyof typeof CLOSED;

export async function openInviteDialog(
  host: LitElement,
  companions: Companions,
  voice: ListVoice,
  name: InviteDialogName,
): Promise<void> {
  host.renderRoot.querySelector<HTMLElement>('#invite-menu')?.hidePopover();
  const known = companions.get(name);
  const dialog = await companions.want(name);
  if (!dialog) {
    voice.report({kind: 'failed', problem: {kind: 'network', maybeApplied: false}});
    return;
  }
  if (!known) dialog.addEventListener(CLOSED[name], () => void focusOpener(host, dialog, voice));
  await host.updateComplete;
  Object.assign(dialog, {open: true});
}

/** While the dialog is still modal nothing outside it can be focused. */
async function focusOpener(
  host: LitElement,
  dialog: Element & {readonly updateComplete?: Promise<unknown>},
  voice: ListVoice,
): Promise<void> {
  await dialog.updateComplete;
  const opener = host.renderRoot.querySelector<HTMLElement>('#invite');
  if (opener) opener.focus();
  else voice.focusHeading();
}
