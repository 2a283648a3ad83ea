import type { DemoPerson } from './people';
import type { Session } from './http/session';

/** The roles of the admin panel that come with the plugin, by duty. They open screens; appointments open signatures. */
const ROLES: Readonly<Record<DemoPerson['duty'], string>> = {
  reporter: 'gov-reporter',
  approver: 'gov-head',
  publisher: 'gov-publisher',
  governor: 'gov-executive',
  cio: 'gov-executive',
  auditor: 'gov-auditor',
  webmaster: 'gov-webmaster',
};

/**
 * @param admin a super admin's session
 * @returns the id of the plugin's role for a duty
 * @throws Error (when asked) where the site has no such role
 */
export async function shippedRoles(admin: Session): Promise<(duty: DemoPerson['duty']) => number> {
  const { data } = (await admin.get('/admin/roles')) as { data: { id: number; code: string }[] };
  return (duty) => {
    const role = data.find(({ code }) => code === ROLES[duty]);
    if (!role)
      throw new Error(`The plugin's role ${ROLES[duty]} is missing: restart the site to have it made.`);
    return role.id;
  };
}
