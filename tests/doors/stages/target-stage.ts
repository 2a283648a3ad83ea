import type { EntryRef } from '../../harness/people';
import type { DatabaseClient } from '../../harness/site';
import type { Door } from '../door';
import { publishTogether } from './signing';
import { draftBulletin, setStage, storeFile, type Stage, type StoredFile } from './stage';

/** A published entry that one door may spoil. */
export interface Target extends EntryRef {
  /** The cover, where the door is about files. */
  readonly file: StoredFile | null;
  /** The picture in the body, where the door is about those. */
  readonly picture: StoredFile | null;
}

/** A stage with an entry of its own for each door: what no hook can see is not undone afterwards. */
export interface TargetStage extends Stage {
  readonly target: Target;
}

/** @returns the stage, and a published entry for each door, in their order. */
export async function setTargets(
  client: DatabaseClient,
  doors: readonly Pick<Door<TargetStage>, 'id'>[],
): Promise<{ stage: Stage; targets: Target[] }> {
  const stage = await setStage(client);
  const { site, office, keys, topic } = stage;
  const targets: Target[] = [];
  for (const { id } of doors) {
    const file = /-file-/.test(id) ? await storeFile(site, keys, `${id}.txt`, `เนื้อไฟล์ ${id}`) : null;
    const picture = /-picture-/.test(id) ? await storeFile(site, keys, `${id}.txt`, `เนื้อภาพ ${id}`) : null;
    const ref = await draftBulletin(
      site,
      office,
      {
        ...(file && { cover: file.id }),
        ...(picture && { body: `เนื้อความ\n\n![แผนที่](${picture.url})` }),
        topics: [topic],
      },
      file ?? undefined,
    );
    targets.push({ ...ref, file, picture });
  }
  await publishTogether(site, office, targets);
  return { stage, targets };
}
