import { buffer } from 'node:stream/consumers';
import type { PublicFiles } from '../../delivery/files/public-files';
import { previewPage } from '../../delivery/html-pages/preview-page';
import type { PageSource } from '../../delivery/html-pages/page-source';
import type { SignedStore } from '../../delivery/store/signed-store';
import type { EntryKey } from '../../domain/brands';
import { mediaIn } from '../../domain/content/snapshot-shape';
import type { SealedSnapshot, Snapshot, SnapshotMedia } from '../../domain/content/snapshot';
import { codedPaths } from '../../entries/coded-paths';
import type { EntryReader } from '../../entries/entry-reader';
import type { GovernedTypes } from '../../entries/governed-types';
import { ContentChangedError } from '../../errors';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import { entryNotFound } from '../subjects/entry';
import type { PreviewAnswer } from '../dossier/contract';

/** A picture longer than this is told of and not shown; all of them together have ten times as much. */
const LARGEST_PICTURE = 3_000_000;
const ALL_PICTURES = 30_000_000;
const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

interface PreviewServices {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly entries: EntryReader;
  readonly store: SignedStore;
  readonly now: () => Date;
}

/** What is about to be signed, in both forms: as its readers will see it, and every value of it. */
export class Preview {
  constructor(
    private readonly services: PreviewServices,
    private readonly source: PageSource,
    private readonly files: PublicFiles,
  ) {}

  /**
   * @param digest what the signer is about to sign: the draft, or what is public; the draft where it is left out
   * @returns the snapshot's text, the page, and where in the snapshot the codes of lists are
   * @throws NotFoundError; ContentChangedError where neither has that digest any more
   */
  async of(ctx: HttpContext, key: EntryKey, digest: string | undefined): Promise<PreviewAnswer> {
    const { types, strapi, store, now } = this.services;
    const type = types.get(key.uid);
    const published = (await store.digestsOf(key.uid, key.documentId)).get(key.locale);
    const sealed = type && (await this.sealed(key, digest, published));
    if (!sealed) throw entryNotFound(key);
    const { snapshot, text } = sealed;
    const isDraft = sealed.digest !== published;
    const page = await previewPage(this.source, ctx, type, sealed, now().toISOString(), isDraft);
    return {
      digest: sealed.digest,
      snapshot: text,
      page: await this.withPictures(page, snapshot),
      codes: codedPaths(strapi, key.uid, snapshot.content),
    };
  }

  private async sealed(
    key: EntryKey,
    digest: string | undefined,
    published: string | undefined,
  ): Promise<SealedSnapshot | null> {
    const { entries, store } = this.services;
    const draft = await entries.draft(key);
    if (!draft) return null;
    if (digest === undefined || digest === draft.sealed.digest) return draft.sealed;
    const sealed = published === digest && (await store.snapshots([digest])).get(digest);
    if (!sealed) throw new ContentChangedError([{ code: 'content_changed', field: 'digest' }]);
    return sealed;
  }

  /** Nobody but its signers may fetch a draft's files: the page carries them, and asks no server for anything. */
  private async withPictures(page: string, snapshot: Snapshot): Promise<string> {
    const pictures = new Map<string, string>();
    let left = ALL_PICTURES;
    for (const media of mediaIn(snapshot)) {
      if (pictures.has(media.sha256) || !page.includes(media.sha256) || left <= 0) continue;
      const bytes = await this.bytesOf(media);
      if (!bytes) continue;
      left -= bytes.length;
      pictures.set(media.sha256, `data:${media.mime};base64,${bytes.toString('base64')}`);
    }
    return page.replace(
      /(<img\b[^>]*?\ssrc=")[^"]*\/files\/([0-9a-f]{64})\/[^"]*"/g,
      (whole, start: string, sha256: string) => {
        const picture = pictures.get(sha256);
        return picture === undefined ? whole : `${start}${picture}"`;
      },
    );
  }

  private async bytesOf(media: SnapshotMedia): Promise<Buffer | null> {
    if (!PICTURES.has(media.mime) || media.size > LARGEST_PICTURE) return null;
    const open = await this.files.open(media);
    if (!open) return null;
    if (open.length > LARGEST_PICTURE) {
      await open.close();
      return null;
    }
    return buffer(open.read());
  }
}
