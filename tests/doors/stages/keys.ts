import { as, PASSWORD, type Office } from '../../harness/people';
import type { Site } from '../../harness/site';
import { BULLETIN, TOPIC } from './uids';

/** Credentials of programs and of people who are no officers. */
export interface Keys {
  /** Full-access token of the content API. */
  readonly full: { Authorization: string };
  /** Admin token of the super admin, with every right over the types of the host. */
  readonly adminToken: { Authorization: string };
  /** A logged-in site user of users-permissions whose role may do everything. */
  readonly user: { Authorization: string };
  /** Session of the super admin. */
  readonly admin: { Authorization: string };
}

const bearer = (token: string): { Authorization: string } => ({ Authorization: `Bearer ${token}` });
const ACTIONS = ['find', 'findOne', 'create', 'update', 'delete'];

/** Makes a token, a user and a session of every kind that is not an officer's. */
export async function makeKeys(site: Site, office: Office): Promise<Keys> {
  const { strapi, http } = site;
  const admin = as(office.superAdmin);
  const full = await strapi
    .service('admin::api-token')
    .create({ kind: 'content-api', type: 'full-access', name: 'full', lifespan: null });
  const owner = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: office.superAdmin.id }, populate: ['roles'] });
  const rights = ['create', 'read', 'update', 'delete', 'publish'].flatMap((right) =>
    [BULLETIN, TOPIC].map((subject) => ({
      action: `plugin::content-manager.explorer.${right}`,
      subject,
      properties: {},
      conditions: [],
    })),
  );
  const adminToken = await strapi
    .service('admin::api-token-admin')
    .create({ kind: 'admin', name: 'admin', lifespan: null, adminPermissions: rights }, owner);
  await grant(strapi, 'public', ['find', 'findOne']);
  await grant(strapi, 'authenticated', ACTIONS);
  const name = 'citizen';
  const signUp = await http
    .post('/api/auth/local/register')
    .send({ username: name, email: `${name}@example.com`, password: PASSWORD });
  if (!signUp.body.jwt) throw new Error(`register: ${JSON.stringify(signUp.body)}`);
  return {
    full: bearer(full.accessKey),
    adminToken: bearer(adminToken.accessKey),
    user: bearer(signUp.body.jwt),
    admin,
  };
}

async function grant(strapi: any, type: string, actions: readonly string[]): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
  const wanted = ['bulletin', 'topic', 'note'].flatMap((name) =>
    actions.map((action) => `api::${name}.${name}.${action}`),
  );
  wanted.push('plugin::upload.content-api.find', 'plugin::upload.content-api.findOne');
  if (type === 'authenticated')
    wanted.push('plugin::upload.content-api.upload', 'plugin::upload.content-api.destroy');
  for (const action of wanted) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
}
