import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../harness/site';

/** Asks a published dataset for the rows of its tables, over HTTP. */
export class AskedRows {
  constructor(
    private readonly site: Site,
    private readonly documentId: string,
  ) {}

  get(query = ''): any {
    return this.site.http.get(`/api/gov/datasets/${this.documentId}/rows?${query}`);
  }

  /** @returns one cell of each row that is found */
  async cells(column: string, query: string): Promise<unknown[]> {
    const answer = await this.get(query);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.data.map((row: Readonly<Record<string, unknown>>) => row[column]);
  }
}

/** Puts other bytes in the place of every file of the library that has these. */
export async function tamperWith(site: Site, bytes: string, other: string): Promise<void> {
  const wanted = createHash('sha256').update(bytes).digest('hex');
  const files = await site.strapi.db.query('plugin::upload.file').findMany();
  for (const { url } of files) {
    const path = join(site.publicDir, url);
    const found = createHash('sha256').update(readFileSync(path)).digest('hex');
    if (found === wanted) writeFileSync(path, other);
  }
}
