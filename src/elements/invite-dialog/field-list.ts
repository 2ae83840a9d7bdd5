import type {ComplexAttributeConverter} from 'lit';
import type {InviteField} from './invite-dialog.model.js';

/** Reads names of fields, separated by spaces, from an attribute. */
export const fieldList = (): ComplexAttributeConverter<readonly InviteField[]> => ({
  fromAttribute: (value) => (value ?? '').split(/\s+/).filter(Boolean) as InviteField[],
});
