import { entryId } from '../../domain/brands';
import { MalformedError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { Proofs } from '../../people/proofs/proofs';
import type { HttpContext } from '../../strapi-boundary';
import { askedEntry, entryNamed, type AskedServices } from '../asked-entry';
import type { DossierAnswer } from '../dossier/contract';
import { dossierView, type ViewServices } from '../dossier/dossier-view';
import type { AdminReadPolicy } from '../admin-read-policy';
import { signerIn } from '../session';
import { parseBulkAct, parseSingleAct } from './act-request';
import type { Acts, SeenSubject } from './acts';

export interface ActControllerServices extends AskedServices, ViewServices {
  readonly acts: Acts;
  readonly proofs: Proofs;
  readonly readPolicy: AdminReadPolicy;
}

/** Signing: by a person, in a session, who proves to be there. */
export function actController(services: () => ActControllerServices): Handlers {
  return controllerOf(services, { one, several });
}

async function one(services: ActControllerServices, ctx: HttpContext): Promise<void> {
  const { acts, proofs, readPolicy } = services;
  const signer = signerIn(services);
  const key = await askedEntry(services, ctx);
  const {
    proof,
    proofField,
    digest,
    justifications,
    remarks,
    act: name,
    ...request
  } = parseSingleAct(ctx.request.body);
  await readPolicy.ofEntry(ctx, key);
  const person = await proofs.check(signer, proof, proofField);
  await acts.perform(name, [{ key, digest, justifications, remarks }], request, person);
  const data: DossierAnswer = await dossierView(services, ctx, key, signer);
  ctx.body = { data };
}

async function several(services: ActControllerServices, ctx: HttpContext): Promise<void> {
  const { acts, proofs, readPolicy } = services;
  const signer = signerIn(services);
  const { proof, proofField, entries, act: name, ...request } = parseBulkAct(ctx.request.body);
  const seen: SeenSubject[] = [];
  for (const [position, entry] of entries.entries()) {
    const key = await entryNamed(services, entry.uid, entry.documentId, entry.locale);
    const field = `entries.${position}`;
    if (seen.some((other) => entryId(other.key) === entryId(key))) {
      throw new MalformedError([{ code: 'request.entry_twice', field, params: { field } }]);
    }
    await readPolicy.ofEntry(ctx, key);
    seen.push({ key, digest: entry.digest, justifications: entry.justifications });
  }
  const person = await proofs.check(signer, proof, proofField);
  await acts.perform(name, seen, request, person);
  const data: DossierAnswer[] = [];
  for (const { key } of seen) data.push(await dossierView(services, ctx, key, signer));
  ctx.body = { data };
}
