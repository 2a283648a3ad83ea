import { APPOINTMENT_UID } from '../content-types/uids';
import { DutyError } from '../errors';
import { asRow, queryOf, type Row, type Strapi } from '../strapi-boundary';
import { currentActor } from './actor';
import { SUPER_ADMIN } from './roster/officers';

/** A write of accounts as Strapi's database announces it. */
interface AccountWrite {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: Row;
}

/** What a signature shows of its signer, and where a new password for the account is sent. */
const NAMES = ['firstname', 'lastname', 'username', 'email'] as const;

/**
 * Lets nobody who is appointed give himself another name or address: Strapi's profile page asks for no more than an open
 * session, and the account could not sign until it was confirmed anew. The administrator, who signs nothing, renames.
 */
export class AccountNames {
  constructor(private readonly strapi: Strapi) {}

  /** @throws DutyError before an appointed person's own name is changed */
  async announce({ action, model, params }: AccountWrite): Promise<void> {
    if (model.uid !== 'admin::user' || !(action === 'beforeUpdate' || action === 'beforeUpdateMany')) return;
    const data = asRow(params['data']);
    if (NAMES.every((field) => data[field] === undefined)) return;
    const actor = currentActor(this.strapi);
    if (actor.kind !== 'session' && actor.kind !== 'admin-token') return;
    const rows = await queryOf(this.strapi, 'admin::user').findMany({
      where: params['where'] ?? {},
      select: ['id', ...NAMES],
      populate: { roles: { select: ['id', 'code'] } },
    });
    for (const row of rows) {
      const isOther = NAMES.some(
        (field) => data[field] !== undefined && (data[field] ?? '') !== (row[field] ?? ''),
      );
      const isOwn = String(row['id']) === String(actor.personId);
      const isAdministrator = [row['roles']].flat().some((role) => asRow(role)['code'] === SUPER_ADMIN);
      if (!isOther || !isOwn || isAdministrator) continue;
      const where = { person: { id: row['id'] } };
      if ((await queryOf(this.strapi, APPOINTMENT_UID).count({ where })) > 0)
        throw new DutyError([{ code: 'account.own_name', requirement: 'WF-01' }]);
    }
  }
}
