import {invitationLinkSchema, invitationOutcomeSchema} from '../../contract/invitation.js';
import {peoplePageSchema, personSchema} from '../../contract/person.js';
import type {InvitationOutcome} from '../../model/invitation.js';
import type {InvitationsPort} from '../adapter.js';
import {goneIsDone} from './gone.js';
import type {RestHttp} from './http.js';

export const restInvitations = (http: RestHttp): InvitationsPort => ({
  list: (query, options) => http.request('invitations', {...options, query, response: peoplePageSchema}),
  create: async (draft, options) =>
    outcomeOf(
      await http.request('users', {
        ...options,
        method: 'post',
        body: draft,
        response: invitationOutcomeSchema,
      }),
    ),
  resend: async (id, options) =>
    outcomeOf(
      await http.request(`invitations/${encodeURIComponent(id)}/resend`, {
        ...options,
        method: 'post',
        response: invitationOutcomeSchema,
      }),
    ),
  revoke: (id, options) =>
    goneIsDone(http.request(`invitations/${encodeURIComponent(id)}`, {...options, method: 'delete'})),
  update: (id, change, options) =>
    http.request(`invitations/${encodeURIComponent(id)}`, {
      ...options,
      method: 'patch',
      body: change,
      response: personSchema,
    }),
  link: (id, options) =>
    http.request(`invitations/${encodeURIComponent(id)}/link`, {
      ...options,
      method: 'post',
      response: invitationLinkSchema,
    }),
});

/** An outcome this version doesn't know is read as the neutral one: taken, no more said. */
function outcomeOf({outcome, invitation}: {outcome: string; invitation?: unknown}): InvitationOutcome {
  return (outcome === 'created' || outcome === 'resent') && invitation
    ? ({outcome, invitation} as InvitationOutcome)
    : {outcome: 'accepted'};
}
