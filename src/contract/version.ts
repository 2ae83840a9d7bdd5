/** The contract's version: raised when a client of the old one would misread the new one. */
export const CONTRACT_VERSION = '1';
