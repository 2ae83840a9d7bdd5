/** Owns letting go of logins that belong to nothing any more. */
import type {Kysely} from 'kysely';
import type {Database} from '../database/schema.js';

/** Drops those of these logins that no tenant needs. */
export async function dropUnusedLogins(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('identities')
    .where('id', 'in', ids)
    .where(({not, exists, selectFrom}) =>
      not(
        exists(
          selectFrom('memberships').select('id').whereRef('memberships.identity_id', '=', 'identities.id'),
        ),
      ),
    )
    .execute();
}

/** Whether another membership than this one needs the login. */
export async function isNeededElsewhere(
  db: Kysely<Database>,
  identityId: string,
  membershipId: string,
): Promise<boolean> {
  const other = await db
    .selectFrom('memberships')
    .select('id')
    .where('identity_id', '=', identityId)
    .where('id', '!=', membershipId)
    .executeTakeFirst();
  return other !== undefined;
}
