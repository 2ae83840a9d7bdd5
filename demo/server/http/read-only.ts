/** Owns in which states of an account nothing can be changed. */
const READ_ONLY_STATES = ['past_due_read_only', 'cancelled'];

export const isReadOnly = ({accountState}: {readonly accountState: string}): boolean =>
  READ_ONLY_STATES.includes(accountState);
