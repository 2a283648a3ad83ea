import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asPerson } from '../../harness/in-code';
import { LAW } from '../../harness/people';
import { Clerk, type Content } from '../domain/oracle';
import type { Stage } from './office';

export const BULLETIN = 'api::bulletin.bulletin';

/** What is written into an entry: few of everything, so that words come back. */
export interface Words {
  readonly title: number;
  readonly grade: number;
  readonly part: number;
  readonly day: number;
  readonly file: number | null;
  readonly broken: boolean;
}

/** normal · important · urgent · urgent and the image · the image, as the clerk's contents have them. */
const GRADES: readonly (readonly [importance: string, image: boolean])[] = [
  ['normal', false],
  ['normal', false],
  ['important', false],
  ['urgent', false],
  ['urgent', true],
  ['normal', true],
];

/**
 * One entry of a sequence and the clerk who keeps its slip. What its draft says is read from Strapi's own rows, not
 * from the plugin: the clerk's contents are told apart by those words.
 */
export class Entry {
  clerk: Clerk;
  exists = false;
  broken = false;
  /** Raw SQL made Strapi's published row say something else. */
  rowForged = false;
  /** Raw SQL changed the signed store: the entry may not be served before it is published anew. */
  storeForged = false;
  publicDigest: string | null = null;
  /** Rows of the signed store as they were, by leaf: what an attacker with a backup could put back. */
  readonly backups = new Map<number, object>();
  /** Digests of drafts that were, for signers who saw an older one. */
  readonly digests: string[] = [];

  constructor(
    private readonly stage: Stage,
    readonly uid: string,
    readonly documentId: string,
    readonly locale: string | undefined,
  ) {
    this.clerk = new Clerk(stage.rules);
  }

  get ref(): { uid: string; documentId: string; locale?: string } {
    return { uid: this.uid, documentId: this.documentId, ...(this.locale && { locale: this.locale }) };
  }

  get key(): { uid: string; documentId: string; locale: string } {
    return { uid: this.uid, documentId: this.documentId, locale: this.locale ?? 'und' };
  }

  /** Saves words as a person does, through Strapi's document service. */
  async save(personId: number, words: Words, files: readonly { id: number }[]): Promise<void> {
    const { strapi } = this.stage.site;
    const data = this.uid === LAW ? this.lawOf(words, files) : this.bulletinOf(words, files);
    await asPerson(strapi, personId, () => strapi.documents(this.uid).update({ ...this.ref, data }));
  }

  /** Strapi's row of the entry, past the plugin. */
  row(published: boolean): Promise<any> {
    return this.stage.site.strapi.db.query(this.uid).findOne({
      where: {
        documentId: this.documentId,
        publishedAt: published ? { $notNull: true } : null,
        ...(this.locale && { locale: this.locale }),
      },
      populate:
        this.uid === LAW
          ? { source: true, attachments: { populate: { file: true } }, agency: true }
          : { sections: true, cover: true, agency: true },
    });
  }

  private lawOf({ title, grade, part, day, file, broken }: Words, files: readonly { id: number }[]): object {
    const { agency, officer } = this.stage.office;
    const [importance, affectsProvinceImage] = GRADES[grade % GRADES.length] ?? ['normal', false];
    return {
      title: `ระเบียบฉบับที่ ${title}`,
      slug: `law-${this.documentId}`,
      legislationType: 'rule',
      legislationDate: `2018-05-0${1 + (day % 2)}`,
      importance,
      affectsProvinceImage,
      agency: { documentId: agency.documentId },
      responsibleOfficer: { documentId: officer.documentId },
      source: broken ? null : { name: `ราชกิจจานุเบกษา ${part % 2}`, citation: 'เล่ม ๑๑๔' },
      attachments: file === null ? [] : [{ label: 'เอกสารแนบ', file: files[file % files.length]?.id }],
    };
  }

  private bulletinOf({ title, part, file }: Words, files: readonly { id: number }[]): object {
    return {
      title: `ประกาศฉบับที่ ${title}`,
      agency: { documentId: this.stage.office.agency.documentId },
      sections: [{ heading: `ส่วนที่ ${part % 2}`, text: 'ข้อความ' }],
      cover: file === null ? null : files[file % files.length]?.id,
    };
  }
}

/** The files of the model are a line of text each: their bytes tell them apart as they are. */
function bytesOf(publicDir: string, url: string): string {
  return readFileSync(join(publicDir, url), 'latin1');
}

const known = new Map<string, Content>();

/** @returns the content of a row as the clerk tells contents apart: the same words are the same content. */
export function contentOf(entry: Entry, row: any, publicDir: string): Content {
  const files = [row.cover, ...(row.attachments ?? []).map((each: any) => each.file)].filter(Boolean);
  const words = JSON.stringify([
    entry.uid,
    entry.documentId,
    entry.locale,
    row.title,
    row.importance,
    row.affectsProvinceImage,
    row.legislationDate,
    row.source?.name,
    row.sections?.map((each: any) => each.heading),
    row.agency?.code,
    files.map((file) => [file.documentId, file.name, file.alternativeText, bytesOf(publicDir, file.url)]),
  ]);
  const before = known.get(words);
  if (before) return before;
  const content: Content = {
    id: known.size + 100,
    urgent: row.importance === 'urgent',
    important: row.importance === 'important',
    image: row.affectsProvinceImage === true,
  };
  known.set(words, content);
  return content;
}

const contents = new Map<string, Content>();
const digests = new Map<number, string>();

/**
 * Notes which words a digest stands for. One digest for two contents, or two for one, and signatures bind to nothing.
 *
 * @throws Error naming the digest
 */
export function bind(digest: string, content: Content): void {
  const other = contents.get(digest);
  if (other && other.id !== content.id) throw new Error(`${digest} stands for two contents`);
  const before = digests.get(content.id);
  if (before !== undefined && before !== digest)
    throw new Error(`the same words have the digests ${before} and ${digest}`);
  contents.set(digest, content);
  digests.set(content.id, digest);
}

/** @returns the content that was signed under this digest */
export function contentBehind(digest: string): Content | undefined {
  return contents.get(digest);
}

/** @returns the columns by which the plugin's tables know an entry */
export function storeKey({ key }: Entry): { uid: string; document_id: string; locale: string } {
  return { uid: key.uid, document_id: key.documentId, locale: key.locale };
}
