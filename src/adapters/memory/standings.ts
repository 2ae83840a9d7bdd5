/** Owns what the back end in memory knows of addresses. */
import type {AddressStanding} from '../../model/batch.js';
import type {Person} from '../../model/person.js';
import {emailKey} from '../../model/validate/email.js';

export function standingsOf(
  people: readonly Person[],
  emails: readonly string[],
): readonly AddressStanding[] {
  const known = new Map(people.map((person) => [emailKey(person.email), person]));
  return emails.flatMap((email) => {
    const person = known.get(emailKey(email));
    if (!person || person.status === 'expired') return [];
    const state =
      person.kind === 'invitation' ? 'invited' : person.status === 'inactive' ? 'inactive' : 'member';
    return [{email, state, id: person.id}];
  });
}
