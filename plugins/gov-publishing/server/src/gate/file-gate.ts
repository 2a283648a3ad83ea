import type { EntryKey } from '../domain/brands';
import type { Reason } from '../domain/signoff/model';
import type { SignedStore } from '../delivery/store/signed-store';
import { GateError } from '../errors';
import type { OrderPapers } from '../people/papers/order-papers';
import { asRow, queryOf, type Row, type Strapi } from '../strapi-boundary';
import { publishedAndUnguarded } from './rows/published-owners';
import type { LifecycleEvent } from './rows/lifecycle-event';
import type { OwnerRow, Owners } from './rows/owners';
import { isGuarded, whileGuarded } from './documents/permit';
import { hiddenInFile } from './uploads/incoming/hidden-file-texts';
import type { DraftsChangedOutside } from './documents/drafts-changed-outside';

const FILE_UID = 'plugin::upload.file';
/** What a reader gets of a file. Its folder is the office's own business. */
const PUBLIC_FILE_FIELDS = [
  'name',
  'alternativeText',
  'caption',
  'hash',
  'ext',
  'mime',
  'size',
  'url',
  'previewUrl',
  'formats',
  'provider',
];

/** Where the bytes of a file are. */
const PLACE = ['hash', 'ext', 'url', 'provider'];

/** A write may concern every file there is; a refusal is read by a person. */
const MAX_REASONS = 20;

type ServiceFunction = (...parameters: unknown[]) => Promise<unknown>;
type UploadService = Record<'replace' | 'updateFileInfo' | 'remove', ServiceFunction>;

/** Files are content: one that a published entry shows may not change, be attached or vanish. */
export class FileGate {
  constructor(
    private readonly strapi: Strapi,
    private readonly store: SignedStore,
    private readonly owners: Owners,
    private readonly drafts: DraftsChangedOutside,
    private readonly papers: OrderPapers,
  ) {}

  /**
   * Wraps the upload service, because its lifecycles fire after the bytes are written: a refusal there would come
   * too late.
   */
  wrapUploadService(): void {
    const service = this.strapi.plugin('upload').service('upload') as unknown as UploadService;
    this.guard(service, 'replace', ([id]) => id);
    this.guard(service, 'updateFileInfo', ([id]) => id);
    this.guard(service, 'remove', ([file]) => asRow(file)['id']);
  }

  /** A write of a file's row, past the upload service. */
  async announce({ action, params, state }: LifecycleEvent): Promise<void> {
    if (action.startsWith('beforeCreate')) {
      refuse([params['data']].flat().flatMap((row) => hiddenInFile(asRow(row), '')));
      await this.refuseAttaching(params['data']);
      state.draftsDone = await this.drafts.begin(await this.attachedTo(params['data']));
      return;
    }
    const rows = await queryOf(this.strapi, FILE_UID).findMany({ where: params['where'] ?? {} });
    const data = asRow(params['data']);
    // Cut off from what shows it, a file is as good as deleted.
    const removed = action.startsWith('beforeDelete') || unlinks(data['related']);
    const reasons: Reason[] = [];
    for (const row of rows) {
      if (!action.startsWith('beforeDelete')) reasons.push(...hiddenInFile(data, '', row));
      if (removed || changesBytes(row, data)) reasons.push(...(await this.papers.reasonsToKeep(row)));
      if (removed || changesWhatIsShown(row, data)) reasons.push(...(await this.shownBy(row)));
    }
    refuse(reasons);
    await this.refuseAttaching(data);
    const open = rows.filter((row) => !isGuarded(FILE_UID, String(row['documentId'])));
    const shown = await this.owners.ofFiles(open.map((row) => row['id']));
    state.draftsDone = await this.drafts.begin([...shown, ...(await this.attachedTo(data))]);
  }

  private guard(
    service: UploadService,
    name: keyof UploadService,
    idOf: (parameters: unknown[]) => unknown,
  ): void {
    const original = service[name].bind(service);
    service[name] = async (...parameters: unknown[]) => {
      const id = idOf(parameters);
      const row = id === undefined ? null : await queryOf(this.strapi, FILE_UID).findOne({ where: { id } });
      if (row && (name !== 'updateFileInfo' || changesWhatIsShown(row, asRow(parameters[1])))) {
        const papers = name === 'updateFileInfo' ? [] : await this.papers.reasonsToKeep(row);
        refuse([...(await this.shownBy(row)), ...papers]);
        const done = await this.drafts.begin(await this.owners.ofFiles([row['id']]));
        const run = (): Promise<unknown> => original(...parameters);
        const result = await whileGuarded(FILE_UID, String(row['documentId']), run);
        await done();
        return result;
      }
      return original(...parameters);
    };
  }

  private async shownBy(file: Row): Promise<Reason[]> {
    const shown: EntryKey[] = await this.store.showing(String(file['documentId']));
    // The index of shown files is a table like any other; Strapi's own published rows are asked as well.
    if (shown.length === 0) shown.push(...publishedAndUnguarded(await this.owners.ofFiles([file['id']])));
    const name = String(file['name'] ?? '');
    return shown
      .slice(0, MAX_REASONS)
      .map(({ documentId, locale }) => ({ code: 'gate.file_shown', params: { name, documentId, locale } }));
  }

  /** `POST /api/upload` can tie a new file to any row by ref, refId and field. */
  private async refuseAttaching(data: unknown): Promise<void> {
    const published = publishedAndUnguarded(await this.attachedTo(data));
    if (published.length === 0) return;
    throw new GateError(published.map(({ locale }) => ({ code: 'gate.file_attached', params: { locale } })));
  }

  private async attachedTo(data: unknown): Promise<OwnerRow[]> {
    const owners: OwnerRow[] = [];
    for (const { uid, id } of relatedIn(asRow(data)['related']))
      owners.push(...(await this.owners.ofRelated(uid, [id])));
    return owners;
  }
}

function refuse(reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw new GateError(reasons.slice(0, MAX_REASONS));
}

function changes(row: Row, info: Row, fields: readonly string[]): boolean {
  return fields.some(
    (field) => info[field] !== undefined && JSON.stringify(info[field]) !== JSON.stringify(row[field]),
  );
}

const changesWhatIsShown = (row: Row, info: Row): boolean => changes(row, info, PUBLIC_FILE_FIELDS);
const changesBytes = (row: Row, info: Row): boolean => changes(row, info, PLACE);

/** A list of what shows the file, in whatever form Strapi takes, takes every other row away; `connect` alone does not. */
function unlinks(related: unknown): boolean {
  if (related === undefined) return false;
  const keys = Object.keys(asRow(related));
  return Array.isArray(related) || keys.length === 0 || keys.some((key) => key !== 'connect');
}

function relatedIn(value: unknown): { uid: string; id: unknown }[] {
  if (Array.isArray(value)) return value.flatMap(relatedIn);
  const row = asRow(value);
  if (typeof row['__type'] === 'string' && row['id'] !== undefined)
    return [{ uid: row['__type'], id: row['id'] }];
  return Object.values(row).flatMap((item) => (typeof item === 'object' ? relatedIn(item) : []));
}
