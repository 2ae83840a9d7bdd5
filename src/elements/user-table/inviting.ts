/** Owns opening the invite dialog from the list, and the way of the focus back when it closes. */
import type {LitElement} from 'lit';
import type {Companions} from '../../controllers/companions.js';
import type {ListVoice} from '../../people/list-voice.js';

const DIALOG = 'invite-dialog';

export async function openInviteDialog(
  host: LitElement,
  companions: Companions,
  voice: ListVoice,
): Promise<void> {
  host.renderRoot.querySelector<HTMLElement>('#invite-menu')?.hidePopover();
  const known = companions.get(DIALOG);
  const dialog = await companions.want(DIALOG);
  if (!dialog) {
    voice.report({kind: 'failed', problem: {kind: 'network', maybeApplied: false}});
    return;
  }
  if (!known) dialog.addEventListener('te-invite-close', () => void focusOpener(host, dialog, voice));
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
