import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asPerson } from '../../harness/in-code';
import type { Stage } from './office';

let made = 0;

/** The media library of one sequence: two files, whose bytes and descriptions change under the drafts that show them. */
export class Library {
  readonly files: { id: number; documentId: string }[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'gov-model-'));

  constructor(private readonly stage: Stage) {}

  private get service(): any {
    return this.stage.site.strapi.plugin('upload').service('upload');
  }

  private bytes(): object {
    made += 1;
    const filepath = join(this.folder, `${made}.pdf`);
    const text = `%PDF-1.4\n% ${made}\n%%EOF\n`;
    writeFileSync(filepath, text);
    return {
      filepath,
      originalFilename: 'document.pdf',
      mimetype: 'application/pdf',
      size: Buffer.byteLength(text),
    };
  }

  async fill(): Promise<void> {
    for (let count = 0; count < 2; count += 1) {
      const [file] = await this.service.upload({
        data: { fileInfo: { alternativeText: 'เอกสาร' } },
        files: this.bytes(),
      });
      this.files.push({ id: file.id, documentId: file.documentId });
    }
  }

  /** Puts other bytes under the same file. */
  async replace(personId: number, id: number): Promise<void> {
    const file = this.bytes();
    await asPerson(this.stage.site.strapi, personId, () =>
      this.service.replace(id, { data: { fileInfo: {} }, file }),
    );
  }

  /** Describes the file in other words. */
  async describe(personId: number, id: number, words: string): Promise<void> {
    await asPerson(this.stage.site.strapi, personId, () =>
      this.service.updateFileInfo(id, { alternativeText: words }),
    );
  }
}
