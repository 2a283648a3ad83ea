import type { PersonId } from '../domain/brands';
import { TooManyAtOnceError } from '../errors';

/** A file with its archive is read into memory whole: so many of them are there at once. */
const MAX_PERSONS = 2;
/** Seconds after which another try is worth it. */
const RETRY_AFTER = 30;

/** Who has a file read just now: each person one, and few in all. */
export class ImportTurns {
  private readonly persons = new Set<PersonId>();

  /**
   * @returns what is called when the file was dealt with
   * @throws TooManyAtOnceError where the person has one, or the others have all turns
   */
  enter(person: PersonId): () => void {
    const isOwn = this.persons.has(person);
    if (isOwn || this.persons.size >= MAX_PERSONS)
      throw new TooManyAtOnceError([{ code: isOwn ? 'import.busy_own' : 'import.busy', field: 'file' }], {
        retryAfter: RETRY_AFTER,
      });
    this.persons.add(person);
    return () => void this.persons.delete(person);
  }
}
