import type { PersonId } from '../../domain/brands';
import { newSalt } from '@gov-publishing/provenance';
import { asRow, inTransaction, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import { authorId, currentActor } from '../actor';
import type { AppointmentRecords } from '../appointments/appointment-records';
import { passwordLeaf, recordingSigner, type LeafSigner } from '../people-leaf';
import { credentialDigest, type Credentials } from './credentials';
import type { ProvenNow } from './proven-now';

/** A write of accounts as Strapi's database announces it. */
interface AccountWrite {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: Row;
}

/** Strapi's pages on which an account's owner sets a password by a link: that of the invitation, or a forgotten one's. */
const BY_LINK = ['authentication.register', 'authentication.resetPassword'];

/**
 * Puts on record every password that is set for an account of the admin panel. For all of them, appointed or not:
 * a record that is made only while somebody holds a duty is avoided by taking the duty away for a moment.
 */
export class PasswordRecords {
  constructor(
    private readonly strapi: Strapi,
    private readonly records: AppointmentRecords,
    private readonly credentials: Credentials,
    private readonly proven: ProvenNow,
  ) {}

  /** Call it before accounts are written: what cannot be recorded is then not written either. */
  async announce({ action, model, params }: AccountWrite): Promise<void> {
    if (model.uid !== 'admin::user' || !(action === 'beforeUpdate' || action === 'beforeUpdateMany')) return;
    const password = asRow(params['data'])['password'];
    if (password === undefined) return;
    const rows = await queryOf(this.strapi, 'admin::user').findMany({
      where: params['where'] ?? {},
      select: ['id', 'password'],
    });
    await inTransaction(this.strapi, async () => {
      for (const row of rows) await this.record(row, typeof password === 'string' ? password : null);
    });
  }

  private async record(row: Row, hash: string | null): Promise<void> {
    const personId = String(row['id']) as PersonId;
    const before = typeof row['password'] === 'string' ? row['password'] : null;
    if (hash === before) return;
    const actor = currentActor(this.strapi);
    const salt = newSalt();
    const recording = await recordingSigner(this.strapi, actor);
    const isOwner = authorId(actor) === personId && actor.kind === 'session';
    if (hash === null || !(isOwner || this.isByLink())) {
      return this.records.append(passwordLeaf('reset_password', personId, recording, {}, salt));
    }
    const credential = credentialDigest(hash, personId, salt);
    const isProven = isOwner && this.proven.has(personId);
    const known = isProven ? await this.credentials.of([{ personId, passwordHash: before }]) : null;
    const vouchedBy = known?.get(personId)?.vouchedBy ?? null;
    const signer: LeafSigner = isProven ? { ...recording, proof: { method: 'password' } } : recording;
    const confirms = vouchedBy === null ? {} : { confirms: vouchedBy };
    await this.records.append(
      passwordLeaf('set_password', personId, signer, { credential, ...confirms }, salt),
    );
  }

  private isByLink(): boolean {
    const context = this.strapi.requestContext.get();
    const handler = asRow(asRow(context?.state)['route'])['handler'];
    return typeof handler === 'string' && BY_LINK.some((each) => handler.endsWith(each));
  }
}
