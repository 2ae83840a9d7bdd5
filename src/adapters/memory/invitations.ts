/** Owns invitations in memory: no mail, no secrets, the port's rules. */
import type {InvitationChange, InvitationDraft} from '../../model/invitation.js';
import type {Person} from '../../model/person.js';
import {isOpen} from '../../model/policy.js';
import type {InvitationsPort, WriteOptions} from '../adapter.js';
import {pageOf} from './query.js';
import {checkAccessEnd, checkChange, checkDraft, checkRight, checkWrite, fail} from './rules.js';
import {type MemoryStore, next} from './store.js';

const DAY_MS = 86_400_000;
const isInvitation = ({kind}: Person) => kind === 'invitation';

export function memoryInvitations(store: MemoryStore): InvitationsPort {
  const {session, people} = store;
  const {capabilities} = session;
  let created = 0;

  const term = () => ({
    invitedAt: store.moment(),
    expiresAt: new Date(store.now() + session.profile.invitations.expiryDays * DAY_MS).toISOString(),
    mail: {state: 'handed_over', at: store.moment()},
  });
  /** Somebody invited who has not arrived: a pending invitation, or a member who never signed in. */
  const findOpen = (id: string): Person => {
    const person = people.find((candidate) => candidate.id === id);
    return person && isOpen(person) ? person : fail({kind: 'not_found'});
  };

  const create = (draft: InvitationDraft) => {
    checkDraft(session, people, draft);
    if (draft.accessEndsAt) checkAccessEnd(session, draft.accessEndsAt, store.now());
    // A seed may have used the next ones already.
    const isUsed = (id: string) => people.some((person) => person.id === id);
    do created++;
    while (isUsed(`invitation-${created}`) || isUsed(`member-${created}`));
    const number = created;
    const known = {
      email: draft.email,
      ...(draft.name && {name: draft.name}),
      ...(draft.fields && {fields: draft.fields}),
      ...(draft.accessEndsAt && {accessEndsAt: draft.accessEndsAt}),
      roles: draft.roles,
      ...(session.user && {invitedBy: session.user.name}),
      version: '1',
    };
    const invitation: Person = session.profile.invitations.activeAtOnce
      ? {
          ...known,
          kind: 'user',
          id: `member-${number}`,
          status: 'active',
          joinedAt: term().invitedAt,
          neverSignedIn: true,
        }
      : {...known, kind: 'invitation', id: `invitation-${number}`, status: 'pending', ...term()};
    people.push(invitation);
    store.tell({topic: 'invitations', id: invitation.id});
    if (invitation.kind === 'user') store.tell({topic: 'users', id: invitation.id});
    return session.embed ? {outcome: 'accepted' as const} : {outcome: 'created' as const, invitation};
  };

  const update = (id: string, change: InvitationChange, options: WriteOptions | undefined): Person => {
    const person = findOpen(id);
    if (options?.ifVersion !== undefined && options.ifVersion !== (person.version ?? '0')) {
      fail({kind: 'stale', current: person});
    }
    const {email = person.email, roles = person.roles} = change;
    const others = people.filter((other) => other !== person);
    checkChange(session, others, {...(change.email && {email}), ...(change.roles && {roles})});
    if (change.accessEndsAt) checkAccessEnd(session, change.accessEndsAt, store.now());
    const {accessEndsAt: before, ...rest} = person;
    const end = change.accessEndsAt ?? before;
    const moved = email !== person.email;
    store.replace({
      ...rest,
      ...(end && {accessEndsAt: end}),
      email,
      roles,
      ...(moved && {status: 'pending', ...term()}),
      ...next(person),
    });
    store.tell({topic: 'invitations', id});
    return findOpen(id);
  };

  return {
    list: (query, options) =>
      store.call('invitations.list', options, () => {
        checkRight(capabilities.invitations.list);
        return pageOf(people, {...query, sort: 'invited', descending: true}, isInvitation);
      }),
    create: (draft, options) =>
      store.call('invitations.create', options, () => {
        checkWrite(session, capabilities.invitations.create);
        return store.once(options?.idempotencyKey, ['create', draft], () => create(draft));
      }),
    resend: (id, options) =>
      store.call('invitations.resend', options, () => {
        checkWrite(session, capabilities.invitations.resend);
        return store.once(options?.idempotencyKey, ['resend', id], () => {
          const open = findOpen(id);
          const renewed = open.kind === 'user' ? {} : {status: 'pending', ...term()};
          const invitation = store.replace({...open, ...renewed, ...next(open)});
          store.tell({topic: 'invitations', id});
          return {outcome: 'resent' as const, invitation};
        });
      }),
    revoke: (id, options) =>
      store.call('invitations.revoke', options, () => {
        checkWrite(session, capabilities.invitations.revoke);
        const index = people.findIndex((person) => person.id === id && isOpen(person));
        if (index >= 0) people.splice(index, 1);
        store.tell({topic: 'invitations', id});
        store.tell({topic: 'users', id});
      }),
    update: (id, change, options) =>
      store.call('invitations.update', options, () => {
        checkWrite(session, capabilities.invitations.update);
        return store.once(options?.idempotencyKey, ['update', id, change], () => update(id, change, options));
      }),
    link: (id, options) =>
      store.call('invitations.link', options, () => {
        checkWrite(session, capabilities.invitations.link);
        return {url: `https://app.example/join/${store.find('invitation', id).id}`};
      }),
  };
}
