import { ACTING_FOR_KINDS } from '@gov-publishing/provenance/vocabulary';
import type { EditForm } from '../../domain/edit-form';

export const form: EditForm = {
  parts: {
    kind: [['person', 'duty'], ['agency'], ['position'], ['supervises']],
    words: [],
    sources: [['orderNumber', 'orderDate'], ['orderFile'], ['natureOfWork']],
    answerable: [
      ['from', 'to'],
      ['actingForKind', 'actingForPosition'],
    ],
    more: [['revokedAt'], ['revokedReason']],
  },
  needed: ['person', 'duty', 'agency', 'position', 'orderNumber', 'orderDate', 'from'],
  ofThisYear: false,
  shownFor: {
    supervises: { field: 'duty', values: ['vice_governor'] },
    actingForPosition: { field: 'actingForKind', values: ACTING_FOR_KINDS },
  },
};
