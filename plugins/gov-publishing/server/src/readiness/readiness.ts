import type { GovernedTypes } from '../entries/governed-types';
import type { UnsignedRows } from '../gate/unsigned/unsigned-rows';
import { explain, type ExplainedReason } from '../errors';
import type { PolicyProfile } from '../domain/signoff/profiles/profile';
import { allAgencies } from '../people/agencies/agency-tree';
import { lacksProvincialOffice } from '../people/roster/gaps';
import type { Reason } from '../domain/signoff/model';
import { asRow, type Strapi } from '../strapi-boundary';
import { proxyNotices, type ProxyConfig } from './proxy-count';
import { laterRecords } from './later-records';
import { addressNotices, type ServerConfig } from './server-address';

/** What an operator has to know or do before the site is what the orders ask for. */
export type ReadinessNotice = ExplainedReason;

/** Looks at what the configuration and the database leave open beside the gate. Nothing in it stops a start. */
export class Readiness {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly unsigned: UnsignedRows,
    private readonly profile: PolicyProfile,
  ) {}

  /** @returns every notice, in Thai and English; none where nothing is open */
  async notices(): Promise<ReadinessNotice[]> {
    const server = this.strapi.config.get('server') as ServerConfig & ProxyConfig;
    const reasons: Reason[] = [
      ...addressNotices(server),
      ...proxyNotices(server),
      ...(await this.unsigned.counts()).map(({ uid, count }) => ({
        code: 'readiness.unsigned_public',
        field: uid,
        params: { uid, count },
      })),
      ...this.types
        .all()
        .filter((type) => type.restServesUnsigned)
        .map(({ uid }) => ({ code: 'readiness.rest_serves_unsigned', field: uid, params: { uid } })),
      ...(await laterRecords(this.strapi)),
      ...(await this.selfRegistration()),
      ...(lacksProvincialOffice(this.profile, await allAgencies(this.strapi))
        ? [
            {
              code: 'readiness.no_provincial_office',
              requirement: 'URG-03',
              params: { profile: this.profile.name },
            },
          ]
        : []),
    ];
    return reasons.map(explain);
  }

  /** Strapi lets everybody make an account of users-permissions, unless somebody turned it off. */
  private async selfRegistration(): Promise<Reason[]> {
    if (!('users-permissions' in this.strapi.plugins)) return [];
    const settings = await this.strapi
      .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
      .get({});
    return asRow(settings)['allow_register'] === true
      ? [{ code: 'readiness.self_registration', field: 'users-permissions' }]
      : [];
  }

  /** Tells the operator at the start, where nobody has asked yet. */
  async log(): Promise<void> {
    for (const { message } of await this.notices()) this.strapi.log.warn(`gov-publishing: ${message.en}`);
  }
}
