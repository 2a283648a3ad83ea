import type { EditForm } from '../../domain/edit-form';

export const form: EditForm = {
  parts: {
    kind: [['nameTh'], ['nameEn'], ['code', 'role']],
    words: [],
    sources: [],
    answerable: [['headTitle'], ['parent', 'province']],
    more: [['website', 'order']],
  },
  needed: ['nameTh', 'nameEn', 'code'],
  ofThisYear: false,
  shownFor: {},
};
