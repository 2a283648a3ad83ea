export type { ActingFor } from '@gov-publishing/provenance/vocabulary';
export type { FieldDifference } from '../../../server/src/domain/content/difference';
export type { Json as JsonValue } from '../../../server/src/domain/content/snapshot';
export type { ChainStep } from '../../../server/src/domain/signoff/dossier/chain';
export type { Act, SignoffState, ExplainedReason as Reason } from '../../../server/src/domain/signoff/model';
export type {
  DossierAnswer as Dossier,
  DossierLine,
  FindingAnswer as Finding,
  GivenReason,
  OpenAct,
  PlaceToJustify,
  PreviewAnswer as SignedPreview,
  SignedActAnswer as SignedAct,
  Turn,
  Voided,
} from '../../../server/src/signoff/dossier/contract';

/** Which entry: its type, document and language (null for a type without languages). */
export interface EntryRef {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** @returns one text for an entry, to keep things by. */
export const refId = ({ uid, documentId, locale }: EntryRef): string =>
  `${uid} ${documentId} ${locale ?? ''}`;
