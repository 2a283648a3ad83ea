import { overHttp, refused, type Answer } from '../../door';
import type { Keys } from '../../stages/keys';
import type { Stage } from '../../stages/stage';

export const anyone = { by: 'anybody, with the public role', line: 'read' } as const;
export const closed = refused(400, 'read.drafts_closed');
export const overRelation = refused(400, 'read.over_relation');

/** Reads over HTTP, with one of the keys or with none. */
export const get = (stage: Stage, path: string, query: object = {}, key?: keyof Keys): Promise<Answer> =>
  overHttp(
    stage.site.http
      .get(path)
      .query(query)
      .set(key ? stage.keys[key] : {}),
  );

/** The answer is 200 and speaks of published versions only; the test looks for the words of drafts in it. */
export const published = { kind: 'harmless', status: 200 } as const;
