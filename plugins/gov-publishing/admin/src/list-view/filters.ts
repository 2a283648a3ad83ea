import { governedNow, isGoverned } from '../api/governed-types';
import { languageNow, wordsNow } from '../translations/loaded-words';
import { FilterChoice } from './FilterChoice';
import { modelOnScreen } from './model-on-screen';

interface Option {
  readonly label: string;
  readonly value: string;
}

/** A filter as Strapi's list view draws it; its name goes into the query as `filters[$and][n][name][$eq]`. */
interface ListFilter {
  readonly name: string;
  readonly type: 'enumeration';
  readonly label: string;
  readonly operators: readonly Option[];
  readonly options: readonly Option[];
  readonly input: typeof FilterChoice;
}

interface Filters {
  readonly displayedFilters: readonly object[];
}

const STATES = [
  'draft',
  'returned',
  'submitted',
  'approved',
  'cleared',
  'scheduled',
  'published',
  'unpublished',
];
const DUTIES = ['reporter', 'approver', 'governor', 'vice_governor', 'cio', 'publisher'];

/** Adds the sign-off's own filters to the lists of governed types. The server applies them (`signoff/list-filters`). */
export function addFilters<T extends Filters>(list: T): T {
  const model = modelOnScreen();
  if (model === null || isGoverned(model) !== true) return list;
  const agencies = governedNow()?.agencies ?? [];
  const language = languageNow();
  const own = [
    filter(
      'signoffState',
      'filter.state',
      STATES.map((value) => ({ value, label: wordsNow(`state.${value}`) })),
    ),
    filter(
      'signoffWaiting',
      'filter.waiting',
      DUTIES.map((value) => ({ value, label: wordsNow(`duty.short.${value}`) })),
    ),
    filter(
      'signoffDue',
      'filter.due',
      ['overdue', 'open'].map((value) => ({ value, label: wordsNow(`filter.due.${value}`) })),
    ),
    ...(agencies.length > 1
      ? [
          filter(
            'signoffAgency',
            'filter.agency',
            agencies.map((each) => ({ value: each.code, label: each[language] })),
          ),
        ]
      : []),
  ];
  return { ...list, displayedFilters: [...list.displayedFilters, ...own] };
}

function filter(name: string, label: string, options: readonly Option[]): ListFilter {
  return {
    name,
    type: 'enumeration',
    label: wordsNow(label),
    operators: [{ label: wordsNow('filter.is'), value: '$eq' }],
    options,
    input: FilterChoice,
  };
}
