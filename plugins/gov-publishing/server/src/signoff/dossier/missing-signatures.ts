import { decide } from '../../domain/signoff/decide';
import type { EntryKey } from '../../domain/brands';
import type { Reason } from '../../domain/signoff/model';
import { currentActor } from '../../people/actor';
import type { ActServices } from '../acts/acts';
import { findingsOf } from './findings';

/** Explains a refused publication: everything that is still missing, for the person who tried. */
export function missingSignatures(services: ActServices): (key: EntryKey) => Promise<Reason[]> {
  return async (key) => {
    const draft = await services.entries.draft(key);
    if (!draft) return [];
    const now = services.now();
    const { facts } = await services.dossiers.of(draft, await findingsOf(services, draft, now));
    const actor = currentActor(services.strapi);
    const personId = actor.kind === 'session' || actor.kind === 'admin-token' ? actor.personId : null;
    const officer = personId
      ? await services.officers.officer(personId)
      : { personId: 'program' as never, active: true, bars: [], appointments: [] };
    const publish = decide(officer, facts, services.profile, now.toISOString()).find(
      ({ act }) => act === 'publish',
    );
    const reasons = publish?.reasons ?? [];
    // A finding quotes the draft, and a program that may write it need not be allowed to read it.
    return actor.kind === 'content-api' ? reasons.filter(({ code }) => code !== 'finding') : [...reasons];
  };
}
