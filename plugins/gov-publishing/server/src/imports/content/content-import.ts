import type { AgencyLibrary } from './files/agency-library';
import type { FetchFile } from './files/file-source';
import { UnreadableError } from '../../file-text/passage';
import type { EntryKey } from '../../domain/brands';
import type { GovernedTypes } from '../../entries/governed-types';
import type { Strapi } from '../../strapi-boundary';
import { LIMITS, type ContentReport } from '../contract';
import { Pacer } from '../../pacer';
import { Findings } from '../findings';
import type { SourceReader } from '../thread/source-reader';
import type { GivenFile } from '../table/read-table';
import { DraftWriter, type Destination, type FieldCheck } from './draft-writer';
import { FileSource } from './files/file-source';
import type { ImportedEntries } from './imported-entries';
import { afterThoseNamed, EntriesOfRows, type WaitingLink } from './row-references';
import { keyOf } from './source-key';
import type { SourceRow } from './source-row';
import { RelationReader, type MayRead } from './columns/relations/relation-reader';
import { tableRows } from './columns/table-rows';
import { TextJudge } from './columns/text-judge';
import { wordPressRows } from './wordpress/wordpress-rows';

/** What an import of content is made with. */
export interface ContentImportSources {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly imported: ImportedEntries;
  readonly library: AgencyLibrary;
  readonly now: () => Date;
  readonly fetchFile: FetchFile;
  readonly reader: Pick<SourceReader, 'read' | 'judged' | 'filesIn' | 'partOf'>;
}

/** What the roles of who brings a file in open. */
export interface ContentRights {
  readonly mayRead: MayRead;
  readonly mayFill: FieldCheck;
  /** Whether they open a field of an entry that is there. */
  readonly mayChange: (key: EntryKey, field: string) => Promise<boolean>;
}

/** Files of one import: the source, and a ZIP with what its entries name. */
export interface GivenContent {
  readonly source: GivenFile;
  readonly zip: GivenFile | null;
}

/**
 * Brings entries in from a table or an export of WordPress, as drafts. What is wrong with an entry keeps that entry out, and
 * no other: each comes in whole or not at all, and what came in before is known again.
 */
export class ContentImport {
  private readonly drafts: DraftWriter;

  constructor(private readonly sources: ContentImportSources) {
    this.drafts = new DraftWriter(sources.strapi, sources.imported);
  }

  /** @returns what would come in, and what not, and why; nothing is written and no address is asked */
  async check(
    { source, zip }: GivenContent,
    to: Destination,
    mayRead: MayRead,
    gone?: AbortSignal,
  ): Promise<ContentReport> {
    const findings = new Findings();
    const files = await this.filesOf(zip, to, findings);
    const rows = files ? await this.rowsOf(source, files, to, findings, mayRead, gone) : [];
    const { fresh, present } = await this.sorted(rows, to, findings);
    return {
      written: false,
      ...findings.listed(),
      added: fresh.length,
      inOtherLanguages: spoken(fresh),
      present,
      remaining: fresh.length,
    };
  }

  /**
   * Makes drafts until there are no more, the time of one request is over, or nobody waits for it any more; the same file again
   * goes on from there.
   *
   * @param gone aborts when who sent the request is gone: the entry in hand is finished, or taken back, and no other begun
   * @throws what a draft that is saved by hand is refused with, where the person may not write there
   */
  async write(
    { source, zip }: GivenContent,
    to: Destination,
    { mayRead, mayFill, mayChange }: ContentRights,
    gone: AbortSignal = new AbortController().signal,
  ): Promise<ContentReport> {
    const findings = new Findings();
    const files = await this.filesOf(zip, to, findings, gone);
    const rows = files ? await this.rowsOf(source, files, to, findings, mayRead, gone) : [];
    const { fresh, present, known } = await this.sorted(rows, to, findings);
    const entries = new EntriesOfRows(rows, known);
    const until = Date.now() + LIMITS.requestSeconds * 1_000;
    const made: SourceRow[] = [];
    const out = new Map<string, SourceRow>();
    const staysOut = (row: SourceRow): void => {
      out.set(keyOf(row), row);
      // In a circle, what names it came in first.
      for (const { from, toRow } of entries.waitingFor(row))
        findings.note(from.place, 'import.relation.not_linked', { row: toRow });
    };
    const pacer = new Pacer();
    let [met, done] = [0, 0];
    try {
      for (const row of afterThoseNamed(fresh)) {
        await pacer.pause();
        if (gone.aborted || (done > 0 && (Date.now() > until || files!.isSpent))) break;
        done += 1;
        const stayedOut = entries.namedBy(row).find((key) => out.has(key));
        if (stayedOut !== undefined) {
          const { row: number = 0 } = out.get(stayedOut)!.place;
          findings.fault(row.place, 'import.relation.row_stays_out', { row: number });
          staysOut(row);
          continue;
        }
        const became = await this.drafts.write(row, to, {
          files: files!,
          entries,
          check: mayFill,
          refused: ({ place }, { code, params }) => findings.fault(place, code, params as never),
          leftOut: ({ code, params }) => findings.note(row.place, code, params as never),
          mayLink: (link) => this.mayLink(link, made, to, mayChange),
          linked: ({ from, toRow }, isLinked) => {
            if (isLinked && made.includes(from)) return;
            const code = isLinked ? 'import.relation.linked' : 'import.relation.not_linked';
            findings.note(from.place, code, { row: toRow });
          },
        });
        await files!.end();
        if (became === 'made') made.push(row);
        else if (became === 'met') met += 1;
        else staysOut(row);
      }
    } finally {
      await files?.end();
    }
    return {
      written: true,
      ...findings.listed(),
      added: made.length,
      inOtherLanguages: spoken(made),
      present: present + met,
      remaining: fresh.length - done,
    };
  }

  /** An entry that came in before may have been written in since: it is pointed on as its own form would be saved. */
  private async mayLink(
    { from, documentId, locale, field }: WaitingLink,
    made: readonly SourceRow[],
    { type, locale: own }: Destination,
    mayChange: ContentRights['mayChange'],
  ): Promise<boolean> {
    if (made.includes(from)) return true;
    const key = { uid: type.uid, documentId, locale: locale ?? own } as EntryKey;
    return mayChange(key, field);
  }

  private async filesOf(
    zip: GivenFile | null,
    { personId }: Destination,
    findings: Findings,
    gone?: AbortSignal,
  ): Promise<FileSource | null> {
    const { reader, fetchFile } = this.sources;
    const unpack = zip && {
      files: () => reader.filesIn(zip.bytes, personId),
      part: (name: string) => reader.partOf(zip.bytes, name, personId),
    };
    try {
      return await FileSource.open(unpack, fetchFile, gone);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      findings.fault({}, 'import.content.zip_unreadable');
      return null;
    }
  }

  private async rowsOf(
    source: GivenFile,
    files: FileSource,
    to: Destination,
    findings: Findings,
    mayRead: MayRead,
    gone?: AbortSignal,
  ): Promise<readonly SourceRow[]> {
    const { strapi, reader, types, now, library } = this.sources;
    const read = await reader.read(source, true, gone, to.personId);
    if (read.kind === 'unreadable') {
      findings.fault({}, read.code, read.params);
      return [];
    }
    const texts = new TextJudge((text) => reader.judged(text, gone, to.personId), gone);
    if (read.kind === 'wordpress') return wordPressRows(strapi, to.type, read.items, findings, texts);
    const [table] = read.tables;
    if (!table) return [];
    const known = await this.sources.imported.known(to.type.uid, to.agency.code);
    const relations = new RelationReader(strapi, types, to, mayRead, now);
    const rows = await tableRows({ strapi, to, relations, texts, files, library, known }, table, findings);
    if (rows.length === 0) findings.fault({}, 'import.file.nothing');
    return rows;
  }

  private async sorted(
    rows: readonly SourceRow[],
    { type, agency }: Destination,
    findings: Findings,
  ): Promise<{ fresh: SourceRow[]; present: number; known: ReadonlyMap<string, string> }> {
    const known = await this.sources.imported.known(type.uid, agency.code);
    const seen = new Map<string, SourceRow>();
    let present = 0;
    for (const row of rows) {
      const key = keyOf(row);
      const twice = seen.get(key);
      if (twice) {
        findings.fault(row.place, 'import.content.twice', { row: twice.place.row ?? 0 });
        continue;
      }
      seen.set(key, row);
      if (!known.has(key)) continue;
      present += 1;
      findings.note(row.place, 'import.content.present');
    }
    const fresh = [...seen].filter(([key, { isWrong }]) => !isWrong && !known.has(key)).map(([, row]) => row);
    return { fresh, present, known };
  }
}

/** @returns how many entries say what they say in another language as well */
function spoken(rows: readonly SourceRow[]): number {
  return rows.filter(({ others }) => others.length > 0).length;
}
