import type { DemoPerson } from './people';
import type { Session } from './http/session';

/** What an admin role may do with the governed types; the signatures are the appointments' matter, not the role's. */
interface DemoRole {
  readonly name: string;
  readonly description: string;
  readonly actions: readonly string[];
  readonly plain: readonly string[];
}

const CONTENT = 'plugin::content-manager.explorer';
const WRITER: DemoRole = {
  name: 'Demo: writes entries',
  description: 'Reporter and webmaster: write and change drafts',
  actions: ['read', 'create', 'update'],
  plain: ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update'],
};
const READER: DemoRole = {
  name: 'Demo: reads and signs',
  description: 'Head, publisher, executives and auditor: read what they sign, change nothing',
  actions: ['read'],
  plain: ['plugin::upload.read'],
};

function roleOf(duty: DemoPerson['duty']): DemoRole {
  return duty === 'reporter' || duty === 'webmaster' ? WRITER : READER;
}

interface Property {
  readonly value: string;
  readonly children?: readonly Property[];
}
interface Subject {
  readonly uid: string;
  readonly properties: readonly Property[];
}

/**
 * Makes the admin roles that are missing, with rights on the plugin's types.
 *
 * @param admin a super admin's session
 * @returns the id of the role for a duty
 */
export async function ensureRoles(admin: Session): Promise<(duty: DemoPerson['duty']) => number> {
  const ids = new Map<DemoRole, number>();
  for (const role of [WRITER, READER]) {
    const { data } = (await admin.get('/admin/roles')) as { data: { id: number; name: string }[] };
    const known = data.find(({ name }) => name === role.name);
    const id = known?.id ?? (await make(admin, role));
    ids.set(role, id);
    await admin.put(`/admin/roles/${id}/permissions`, { permissions: await permissions(admin, role) });
  }
  return (duty) => ids.get(roleOf(duty)) ?? 0;
}

async function make(admin: Session, { name, description }: DemoRole): Promise<number> {
  const { data } = (await admin.post('/admin/roles', { name, description })) as { data: { id: number } };
  return data.id;
}

async function permissions(admin: Session, { actions, plain }: DemoRole): Promise<object[]> {
  const { data } = (await admin.get('/admin/permissions')) as {
    data: { sections: { collectionTypes: { subjects: readonly Subject[] } } };
  };
  const subjects = data.sections.collectionTypes.subjects.filter(({ uid }) =>
    uid.startsWith('plugin::gov-publishing.'),
  );
  const content = subjects.flatMap((subject) => {
    const neighbour = !subject.properties.some(({ value }) => value === 'locales');
    // Agencies and appointments are looked up by everybody and changed by the administrator alone.
    const allowed = neighbour ? actions.filter((action) => action === 'read') : actions;
    return allowed.map((action) => ({
      action: `${CONTENT}.${action}`,
      subject: subject.uid,
      properties: Object.fromEntries(
        subject.properties.map(({ value, children }) => [
          value,
          (children ?? []).flatMap((child) => leaves(child)),
        ]),
      ),
      conditions: [],
    }));
  });
  return [...content, ...plain.map((action) => ({ action, subject: null, properties: {}, conditions: [] }))];
}

function leaves({ value, children }: Property, above = ''): string[] {
  const path = above + value;
  return children?.length ? children.flatMap((child) => leaves(child, `${path}.`)) : [path];
}
