/** Owns ids in requests: text that can't be one is looked up like any other, so that it answers like any other. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NO_ID = '00000000-0000-0000-0000-000000000000';

export const isUuid = (text: string): boolean => UUID.test(text);
export const uuidOf = (text: string): string => (isUuid(text) ? text : NO_ID);
