/** Owns when a dialog is shown: it follows what its element says. */

/**
 * Shows or closes the dialog as it should be, and says whether it was shown anew. One that was moved in the page is
 * still open, and modal no more.
 */
export function syncModal(dialog: HTMLDialogElement, open: boolean): boolean {
  if (dialog.open && !(open && dialog.matches(':modal'))) dialog.close();
  if (!open || dialog.open) return false;
  dialog.showModal();
  return true;
}
