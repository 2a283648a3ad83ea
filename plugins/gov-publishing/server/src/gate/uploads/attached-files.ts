import { DutyError } from '../../errors';
import { currentActor } from '../../people/actor';
import type { Scopes } from '../../people/scopes';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import type { DocumentCall } from '../document-gate';
import type { FileReach } from './file-reach';
import { ShownFiles } from './shown-files';

interface Attribute {
  readonly type: string;
  readonly component?: string;
}

/**
 * Lets nobody attach a file that is not open to them: what shows a file opens it, so that an officer (or a program)
 * would read another agency's paper by attaching it, by its number, to an entry of their own.
 */
export class AttachedFiles {
  private readonly shown: ShownFiles;

  constructor(
    private readonly strapi: Strapi,
    private readonly scopes: Scopes,
    private readonly reach: FileReach,
  ) {
    this.shown = new ShownFiles(strapi);
  }

  /** @throws DutyError where a save attaches a file that is not open to who saves; nothing is written then */
  async check({ uid, action, params }: DocumentCall): Promise<void> {
    const actor = currentActor(this.strapi);
    if (actor.kind === 'code' || !['create', 'update', 'clone'].includes(action)) return;
    const named = this.filesIn(uid, params['data']);
    if (named.length === 0) return;
    const isOffice = actor.kind !== 'content-api';
    const open = isOffice
      ? await this.reach.open(await this.scopes.of(actor.personId), 'read', named)
      : await this.reach.openToPrograms(named);
    const left = named.filter((id) => !open.has(id));
    if (left.length === 0) return;
    const before = await this.attachedTo(uid, params['documentId']);
    if (left.every((id) => before.has(id))) return;
    throw new DutyError([{ code: 'scope.file_elsewhere', field: 'file', requirement: 'ORG-04' }]);
  }

  private async attachedTo(uid: string, documentId: unknown): Promise<Set<string>> {
    if (typeof documentId !== 'string') return new Set();
    const files = this.shown.by(new Map([[uid, this.shown.rowsThat(uid, { documentId }, 'fit')]]));
    const where = { id: { $in: files } };
    const found = await queryOf(this.strapi, 'plugin::upload.file').findMany({ where, select: ['id'] });
    return new Set(found.map(({ id }) => String(id)));
  }

  /** The files that a save names, in every form in which Strapi takes them. */
  private filesIn(uid: string, data: unknown): string[] {
    const model = this.strapi.getModel(uid as never) as unknown as
      { attributes: Record<string, Attribute> } | undefined;
    const values = asRow(data);
    return Object.entries(model?.attributes ?? {}).flatMap(([name, { type, component }]) => {
      const value = values[name];
      if (value === undefined || value === null) return [];
      if (type === 'media') return idsIn(value);
      if (type === 'component' && component)
        return [value].flat().flatMap((one) => this.filesIn(component, one));
      if (type === 'dynamiczone')
        return [value].flat().flatMap((one) => this.filesIn(String(asRow(one)['__component']), one));
      return [];
    });
  }
}

/** `5`, `'5'`, `{ id: 5 }`, lists of them, `{ set: … }`, `{ connect: … }`; what is disconnected is not attached. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value === 'number' || typeof value === 'string') return [String(value)];
  const { id, set, connect } = asRow(value) as Row;
  if (id !== undefined) return [String(id)];
  return [set, connect].filter((each) => each !== undefined && each !== null).flatMap(idsIn);
}
