import { AGENCY_UID } from '../../content-types/uids';
import type { AgencyRole } from '../../domain/signoff/appointments/agency-roles';
import { GateError } from '../../errors';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';

/** A write as Strapi's database announces it. */
interface AgencyWrite {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: Row;
}

const SINGLE: AgencyRole = 'provincial_office';

/** Keeps one provincial office in a province: where two said that they are it, nobody would know whose weighing counts. */
export class AgencyRoles {
  constructor(private readonly strapi: Strapi) {}

  /** @throws GateError where a write would give the role to a second agency; call it before every write of the database */
  async announce({ action, model, params }: AgencyWrite): Promise<void> {
    const isUpdate = action === 'beforeUpdate' || action === 'beforeUpdateMany';
    if (model.uid !== AGENCY_UID || !(isUpdate || action.startsWith('beforeCreate'))) return;
    const given = [params['data']].flat().map(asRow);
    const becoming = given.filter(({ role }) => role === SINGLE).length;
    if (becoming === 0) return;
    const agencies = queryOf(this.strapi, AGENCY_UID);
    const changed = isUpdate
      ? await agencies.findMany({ where: params['where'] ?? {}, select: ['id'], limit: 2 })
      : [];
    const others = await agencies.findMany({
      where: { role: SINGLE, ...(isUpdate && { id: { $notIn: changed.map(({ id }) => id) } }) },
      select: ['code'],
      limit: 1,
    });
    if (others.length === 0 && (isUpdate ? changed.length : becoming) <= 1) return;
    const agency = String(others[0]?.['code'] ?? '');
    throw new GateError([{ code: 'agency.second_provincial_office', field: 'role', params: { agency } }]);
  }
}
