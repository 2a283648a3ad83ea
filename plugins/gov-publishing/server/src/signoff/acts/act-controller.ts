import { entryId } from '../../domain/brands';
import { MalformedError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { Proofs } from '../../people/proofs/proofs';
import type { HttpContext } from '../../strapi-boundary';
import { askedEntry, entryNamed, type AskedParts } from '../asked-entry';
import type { DossierAnswer } from '../dossier/contract';
import { dossierView } from '../dossier/dossier-view';
import type { ReadPermission } from '../read-permission';
import { signerIn } from '../session';
import { parseBulkAct, parseSingleAct } from './act-request';
import type { ActParts, Acts, SeenSubject } from './acts';

export interface ActControllerParts extends AskedParts {
  readonly actParts: ActParts;
  readonly acts: Acts;
  readonly proofs: Proofs;
  readonly reading: ReadPermission;
}

/** Signing: by a person, in a session, who proves to be there. */
export function actController(parts: () => ActControllerParts): Handlers {
  return controllerOf(parts, { one, several });
}

async function one(parts: ActControllerParts, ctx: HttpContext): Promise<void> {
  const { actParts, acts, proofs, reading } = parts;
  const signer = signerIn(parts);
  const key = await askedEntry(parts, ctx);
  const {
    proof,
    proofField,
    digest,
    justifications,
    act: name,
    ...request
  } = parseSingleAct(ctx.request.body);
  await reading.ofEntry(ctx, key);
  const person = await proofs.check(signer, proof, proofField);
  await acts.perform(name, [{ key, digest, justifications }], request, person);
  const data: DossierAnswer = await dossierView(actParts, key, signer);
  ctx.body = { data };
}

async function several(parts: ActControllerParts, ctx: HttpContext): Promise<void> {
  const { actParts, acts, proofs, reading } = parts;
  const signer = signerIn(parts);
  const { proof, proofField, entries, act: name, ...request } = parseBulkAct(ctx.request.body);
  const seen: SeenSubject[] = [];
  for (const [position, entry] of entries.entries()) {
    const key = await entryNamed(parts, entry.uid, entry.documentId, entry.locale);
    const field = `entries.${position}`;
    if (seen.some((other) => entryId(other.key) === entryId(key))) {
      throw new MalformedError([{ code: 'request.entry_twice', field, params: { field } }]);
    }
    await reading.ofEntry(ctx, key);
    seen.push({ key, digest: entry.digest, justifications: entry.justifications });
  }
  const person = await proofs.check(signer, proof, proofField);
  await acts.perform(name, seen, request, person);
  const data: DossierAnswer[] = [];
  for (const { key } of seen) data.push(await dossierView(actParts, key, signer));
  ctx.body = { data };
}
