/** Owns what the checks share: the world, what its session declares, and the small deeds that most of them begin with. */
import type {InvitationDraft} from '../../model/invitation.js';
import type {UserQuery} from '../../model/page.js';
import type {Person, PersonName} from '../../model/person.js';
import {grantableRoles, managesUsers} from '../../model/policy.js';
import type {HostField, Profile} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import {emailKey} from '../../model/validate/email.js';
import {namePartsOf} from '../../model/validate/fields.js';
import type {InvitationsPort, TenantAdapter, UsersPort} from '../adapter.js';
import {expect, Skip} from './expect.js';
import {walk, walkByOffset} from './walk.js';
import type {ConformanceWorld} from './world.js';

export class Scene {
  #seat: Promise<string> | undefined;

  constructor(
    readonly world: ConformanceWorld,
    /** What the administrator's session said at the start. */
    readonly session: Session,
  ) {}

  static async open(world: ConformanceWorld): Promise<Scene> {
    return new Scene(world, await world.administrator.session());
  }

  get adapter(): TenantAdapter {
    return this.world.administrator;
  }
  get profile(): Profile {
    return this.session.profile;
  }
  get users(): UsersPort {
    return usersOf(this.adapter);
  }
  get invitations(): InvitationsPort {
    return invitationsOf(this.adapter);
  }
  /** Whether the product makes members at once, so that nobody is ever pending. */
  get atOnce(): boolean {
    return this.profile.invitations.activeAtOnce === true;
  }

  /** Another person's adapter, or none of these checks. */
  part<Name extends 'member' | 'foreign' | 'offline' | 'newer' | 'join'>(
    name: Name,
  ): NonNullable<ConformanceWorld[Name]> {
    const part = this.world[name];
    if (!part) throw new Skip(`the world has no \`${name}\``);
    return part;
  }

  /** Every user that the query finds. */
  async everyone(query: UserQuery = {}, limit = 100): Promise<readonly Person[]> {
    const {paging} = this.session.capabilities.users;
    const list = (page: object) => this.users.list({...query, ...page});
    return paging === 'offset' ? walkByOffset(list, limit) : walk(list, limit);
  }

  /** Everybody who was invited and has not come. */
  async open(): Promise<readonly Person[]> {
    if (!this.atOnce && this.session.capabilities.invitations.list === true)
      return walk((page) => this.invitations.list(page), 100);
    const includeInvitations = this.session.capabilities.users.includeInvitations === true;
    const everyone = await this.everyone(includeInvitations ? {includeInvitations} : {});
    return everyone.filter(({kind, neverSignedIn}) => kind === 'invitation' || neverSignedIn === true);
  }

  /** The rows of open invitations that have this address. */
  async standing(email: string): Promise<readonly Person[]> {
    const key = emailKey(email);
    return (await this.open()).filter((person) => emailKey(person.email) === key);
  }

  /** An active user whom nobody will miss: neither the administrator nor the member, and managing nobody. */
  async bystander(): Promise<Person> {
    const own = await Promise.all(
      [this.world.administrator, this.world.member].map(
        async (adapter) => (await adapter?.session())?.user?.id,
      ),
    );
    const managing = this.profile.roles.filter(managesUsers).map(({id}) => id);
    const found = (await this.everyone()).find(
      ({id, kind, status, self, roles, neverSignedIn}) =>
        kind === 'user' &&
        status === 'active' &&
        !self &&
        !neverSignedIn &&
        !own.includes(id) &&
        !roles.some((role) => managing.includes(role)),
    );
    expect(found, 'a scratch tenant with an active user besides administrator and member', undefined);
    return found;
  }

  /** The id of a seat that somebody held when first asked; freed since, it is still one. */
  seat(): Promise<string> {
    this.#seat ??= this.everyone().then((people) => {
      const seat = people.find((person) => person.seat !== undefined)?.seat;
      if (!seat) throw new Skip('nobody in the scratch tenant holds a seat');
      return seat.id;
    });
    return this.#seat;
  }

  /** What this product asks for when somebody is invited. */
  draft(more: Partial<InvitationDraft> = {}): InvitationDraft {
    const parts = namePartsOf(this.profile);
    const [language] = this.profile.invitations.languages ?? [];
    const fields = (this.profile.fields ?? []).flatMap((field) => {
      const value = sampleOf(field);
      return value === undefined ? [] : [[field.key, value] as const];
    });
    return {
      email: this.world.newEmail(),
      roles: [this.role()],
      ...(parts.length > 0 && {name: Object.fromEntries(parts.map((part) => [part, NAME[part]]))}),
      ...(fields.length > 0 && {fields: Object.fromEntries(fields)}),
      ...(language !== undefined && {language}),
      ...more,
    };
  }

  /** A role to invite with: one that manages nobody, where there is one. */
  role(): string {
    const offered = grantableRoles(this.session);
    const role = offered.find((candidate) => !managesUsers(candidate)) ?? offered[0];
    expect(role, 'a role that the administrator may give', this.profile.roles);
    return role.id;
  }

  /** Invites somebody and gives the row that came back. */
  async invite(more: Partial<InvitationDraft> = {}, idempotencyKey?: string): Promise<Person> {
    const answer = await this.invitations.create(
      this.draft(more),
      idempotencyKey === undefined ? {} : {idempotencyKey},
    );
    expect(answer.outcome === 'created', 'the outcome `created` for an administrator', answer);
    return answer.invitation;
  }
}

/** What resend, revoke and the like name: a member at once keeps the id of the invitation beside its own. */
export const handleOf = ({id, invitationId}: Person): string => invitationId ?? id;

export function usersOf({users}: TenantAdapter): UsersPort {
  expect(users, 'a `users` port, as the session declares', undefined);
  return users;
}

export function invitationsOf({invitations}: TenantAdapter): InvitationsPort {
  expect(invitations, 'an `invitations` port, as the session declares', undefined);
  return invitations;
}

const NAME: Required<PersonName> = {full: 'Robin Example', first: 'Robin', last: 'Example'};

/** A value that a field of the product's own takes. */
function sampleOf({type, options}: HostField): string | undefined {
  if (type === 'select') return options?.[0]?.value;
  return type === 'number' ? '42' : type === 'date' ? '2024-02-29' : 'Conformance 7';
}
