import { MalformedError } from '../../errors';
import { readerIn } from '../../signoff/session';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import { LIMITS, type PeopleReport, type PeopleReportAnswer } from '../contract';
import type { ImportTurns } from '../import-turns';
import type { GivenFile } from '../table/read-table';
import { UnreadableTableError } from '../table/table';
import { inTurn, uploadedFile } from '../uploaded-file';

/** Answers with the report of the file that a request brings, when it is the person's turn. */
export function reported(
  { strapi, turns }: { readonly strapi: Strapi; readonly turns: ImportTurns },
  ctx: HttpContext,
  report: (file: GivenFile) => Promise<PeopleReport>,
): Promise<void> {
  return inTurn(ctx, turns, readerIn({ strapi }), async () => {
    const answer: PeopleReportAnswer = { data: await report(await givenFile(ctx)) };
    ctx.body = answer;
  });
}

async function givenFile(ctx: HttpContext): Promise<GivenFile> {
  try {
    const file = await uploadedFile(ctx, 'file', LIMITS.tableBytes);
    if (file) return file;
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error;
    throw new MalformedError([{ code: error.code, field: 'file', params: error.params }]);
  }
  throw new MalformedError([{ code: 'import.file.missing', field: 'file' }]);
}
