import type { ContentModel } from '../model/schema';
import type { BothLanguages } from '../../domain/text/both-languages';
import type { AskedKind, Finding } from '../../domain/content/finding';
import type { OpenedData } from '../../domain/data/opened-data';
import type { FileScan } from '../../domain/text/file-scan';
import type { Values } from '../model/values';

/** What a check may know besides the entry. Narrow on purpose: a check cannot reach the database. */
export interface CheckContext {
  readonly now: Date;
  /** Whether what mandates say with ควร (should) blocks or only warns; the profile's setting. */
  readonly recommended: 'warn' | 'block';
  /** Whether personal data needs a written reason or closes the acts; the profile's setting. Left out: a reason. */
  readonly personalData?: 'justify' | 'block';
  /** What the text of a file says, by its row; null while it is being read. Left out: files are not looked into. */
  readonly scanOf?: (file: Values) => FileScan | null;
  /** What is in a file of data, by its row; null while it is being read. Left out: files are not opened. */
  readonly dataOf?: (file: Values) => OpenedData | null;
  /** Document id of a site map node's parent, null at the top. Left out: only a node's own parent is judged. */
  readonly parentOf?: (documentId: string) => Promise<string | null>;
  /** Whether the public can see a document. Left out: relations are not judged. */
  readonly isPublished?: (uid: string, documentId: string) => Promise<boolean>;
  /** Code of the agency that the entry is of. Left out, or null where it names none: no officer is judged by it. */
  readonly agency?: string | null;
  /** Whether the agency of the entry is the one whose site this is. Left out: not judged. */
  readonly speaksForSite?: boolean;
  /**
   * The appointment behind a document id as it stands on record, or null where there is none. An entry is read with the
   * little of it that is signed, so its agency and its end are asked for here. Left out: judged by what the entry shows.
   */
  readonly appointmentOf?: (documentId: string) => Promise<NamedAppointment | null>;
}

/** What is asked of the appointment that an entry names as its responsible officer. */
export interface NamedAppointment {
  readonly agency: string | null;
  /** YYYY-MM-DD, the last day, or null. */
  readonly to: string | null;
  readonly revoked: boolean;
}

/**
 * One question asked of an entry (populated, as Strapi returns it).
 * @returns a finding for each fault, none where all is well. Asynchronous only where it asks about other entries.
 */
export type Check = (
  entry: Values,
  context: CheckContext,
) => readonly Finding[] | Promise<readonly Finding[]>;

/** @returns the mandate behind a web address of the entry itself, by the field it stands in */
export type AddressRequirement = (entry: Values, field: string) => string | null;

/** A check of every type under the gate, the mandated ones and a host app's alike, and all that it says. */
export interface CommonCheck {
  /** Asked only of types that have this field: a host app's type may not. Left out: of every type. */
  readonly field?: string;
  /** What its findings say, by their keys: what is wrong, and what to write. */
  readonly words: Readonly<Record<string, BothLanguages>>;
  /** @param addressRequirement as the type's definition has it */
  readonly check: (model: ContentModel, addressRequirement: AddressRequirement | null) => Check;
}

/** A finding that the reporter may sign over with a written reason. Its kind tells it from others in the same field. */
export function asks(
  requirement: string | null,
  field: string,
  kind: AskedKind,
  message: string,
  rest: Rest = {},
): Finding {
  return { level: 'warns', asksForReason: true, kind, field, requirement, message, ...rest };
}

type Rest = Pick<Finding, 'params'>;

/** A finding that closes the acts until it is put right. */
export function blocks(requirement: string | null, field: string, message: string, rest: Rest = {}): Finding {
  return { level: 'blocks', field, requirement, message, ...rest };
}

/** A finding that the signers see and may sign over. */
export function warns(requirement: string | null, field: string, message: string, rest: Rest = {}): Finding {
  return { level: 'warns', field, requirement, message, ...rest };
}
