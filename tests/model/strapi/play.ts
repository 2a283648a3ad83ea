import { asPerson } from '../../harness/in-code';
import { LAW } from '../../harness/people';
import { bind, contentOf, BULLETIN, Entry, type Words } from './entry';
import { Library } from './library';
import type { Member, Stage } from './office';

/** One sequence: a law in Thai and English, a bulletin of the host app, and the files they show. */
export class Play {
  readonly entries: Entry[] = [];
  readonly library: Library;
  /** What was done, to be read when something is wrong. */
  readonly told: string[] = [];

  constructor(readonly stage: Stage) {
    this.library = new Library(stage);
  }

  /** Writes the first drafts, as the reporter. The English law is written when somebody first saves it. */
  async begin(words: Words): Promise<void> {
    const { site, members } = this.stage;
    const [reporter] = members;
    for (const [uid, locales] of [
      [LAW, ['th', 'en']],
      [BULLETIN, [undefined]],
    ] as const) {
      const { documentId } = await asPerson<any>(site.strapi, reporter!.id, () =>
        site.strapi.documents(uid).create({
          data: { title: 'ร่าง', slug: `draft-${Date.now()}` },
          ...(locales[0] && { locale: 'th' }),
        }),
      );
      for (const locale of locales) this.entries.push(new Entry(this.stage, uid, documentId, locale));
    }
    for (const entry of this.entries.filter(({ locale }) => locale !== 'en')) {
      await entry.save(reporter!.id, words, this.library.files);
      await this.observe(reporter!, entry);
    }
  }

  /** Reads what every draft now says; where it says something else, `who` wrote it. */
  async observe(who: Member, saved?: Entry): Promise<void> {
    for (const entry of this.entries) {
      const row = await entry.row(false);
      entry.exists = row !== null;
      if (!row) continue;
      const content = contentOf(entry, row, this.stage.site.publicDir);
      const changed = content.id !== entry.clerk.draft.id;
      if (changed || entry === saved) entry.clerk.edit(content, String(who.id));
      entry.broken = entry.uid === LAW && !row.source;
      const digest = await this.digestOf(entry);
      if (!digest) throw new Error(`${entry.uid} has a draft without a digest`);
      bind(digest, content);
      if (entry.digests.at(-1) !== digest) entry.digests.push(digest);
    }
  }

  async digestOf(entry: Entry): Promise<string | null> {
    return (await this.stage.gov.draft(entry.key))?.sealed.digest ?? null;
  }
}
