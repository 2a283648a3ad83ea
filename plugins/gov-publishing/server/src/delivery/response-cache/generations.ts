import { createHash } from 'node:crypto';
import type { TypeUid } from '../../domain/brands';
import type { VisibleChange } from '../../ledger/append-observer';

/**
 * What a public answer was made from, so that only acts on that invalidate it:
 * - a type: lists, searches and trees of it depend on the publications of the type and nothing else. What an item
 *   says of OTHER entries (an agency's name, a file) stands in its own signed snapshot;
 * - a document: its answers depend on its own publications;
 * - the ledger: everything that shows the tree head, and whatever its maker does not know better.
 */
export type Dependency = 'ledger' | { readonly uid: TypeUid; readonly documentId?: string };

/** When something last changed, in numbers that `Generations` gives out. Compared on every hit: no look-up, no hash. */
export interface Generation {
  readonly last: number;
}

interface Mutable {
  last: number;
}

/** Documents share this many generations: two that collide invalidate each other, which costs a read and no truth. */
const DOCUMENT_GENERATIONS = 4_096;

/**
 * Counts what becomes public, is changed or is taken down, in this process. A reader notes `now()` BEFORE it reads;
 * what it read is still true as long as the generation it depends on has not moved past that number.
 */
export class Generations {
  private sequence = 0;
  private everythingAt = 0;
  private readonly ledger: Mutable = { last: 0 };
  private readonly types = new Map<string, Mutable>();
  private readonly documents: readonly Mutable[] = Array.from({ length: DOCUMENT_GENERATIONS }, () => ({
    last: 0,
  }));

  /** @returns the number to note before reading */
  now(): number {
    return this.sequence;
  }

  /** @returns the generation that tells when an answer that depends on this grows old */
  of(dependency: Dependency): Generation {
    if (dependency === 'ledger') return this.ledger;
    return dependency.documentId === undefined
      ? this.ofType(dependency.uid)
      : this.ofDocument(dependency.uid, dependency.documentId);
  }

  /** @returns whether what was read after `since` is still what the signed store says */
  holds(generation: Generation, since: number): boolean {
    return generation.last <= since && this.everythingAt <= since;
  }

  /** Something was added to the ledger; these documents are no longer to the public what they were. */
  changed(visible: readonly VisibleChange[]): void {
    this.sequence += 1;
    this.ledger.last = this.sequence;
    for (const { uid, documentId } of visible) {
      this.ofType(uid).last = this.sequence;
      this.ofDocument(uid, documentId).last = this.sequence;
    }
  }

  /** Anything may have changed: nothing that was read before is believed. */
  everythingChanged(): void {
    this.sequence += 1;
    this.everythingAt = this.sequence;
  }

  private ofType(uid: string): Mutable {
    const known = this.types.get(uid);
    if (known) return known;
    const made = { last: 0 };
    this.types.set(uid, made);
    return made;
  }

  private ofDocument(uid: string, documentId: string): Mutable {
    const place = createHash('sha1').update(`${uid} ${documentId}`).digest().readUInt16BE(0);
    return this.documents[place % DOCUMENT_GENERATIONS] as Mutable;
  }
}
