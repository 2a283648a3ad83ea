import { SIGNOFF_STATES } from '../../../server/src/domain/signoff/model';
import { WAITED_FOR } from '../api/acts';
import { governedNow, isGoverned } from '../api/governed-types';
import { FISCAL_YEARS } from '../../../server/src/domain/thai/dates/fiscal-year';
import { FilterDay, FilterYear } from '../days/FilterDay';
import { shownYear } from '../days/fiscal-years';
import { DAY_KINDS } from '../days/parse-input';
import { PLUGIN_ID } from '../plugin-id';
import { languageNow, wordsIfAny, wordsNow } from '../translations/loaded-words';
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

/** As much as is asked of a filter that Strapi or another plugin shows. */
interface ShownFilter {
  readonly name?: string;
  readonly type?: string;
  readonly label?: unknown;
  readonly input?: unknown;
  readonly options?: readonly Option[];
}

interface Filters {
  readonly displayedFilters: readonly ShownFilter[];
}

/** Fits the filters of a list: days get our own input in every list, the lists of governed types the sign-off's filters. */
export function addFilters<T extends Filters>(list: T): T {
  const own = modelOnScreen()?.startsWith(`plugin::${PLUGIN_ID}.`) ?? false;
  const fitted = list.displayedFilters.map((filter) => named(withYearInput(withDayInput(filter), own), own));
  return addSignoffFilters({ ...list, displayedFilters: fitted });
}

function withDayInput(filter: ShownFilter): ShownFilter {
  return DAY_KINDS.some((kind) => kind === filter.type) ? { ...filter, input: FilterDay } : filter;
}

/** Strapi writes an integer with a comma, in the box and in the tag of a filter; a tag shows the words of an option. */
function withYearInput(filter: ShownFilter, own: boolean): ShownFilter {
  return own && filter.name === 'fiscalYear'
    ? { ...filter, input: FilterYear, options: everyYear(languageNow()) }
    : filter;
}

function everyYear(language: 'th' | 'en'): Option[] {
  const { min, max } = FISCAL_YEARS;
  return Array.from({ length: max - min + 1 }, (_, at) => {
    const value = String(min + at);
    return { value, label: shownYear(value, language) };
  });
}

/** Strapi calls a field in its filters by its bare name, translated or not. */
function named(filter: ShownFilter, own: boolean): ShownFilter {
  const { name = '' } = filter;
  const label = wordsIfAny(`filter.strapi.${name}`) ?? (own ? wordsIfAny(`field.${name}`) : undefined);
  return label === undefined ? filter : { ...filter, label };
}

/** Adds the sign-off's own filters to the lists of governed types. The server applies them (`signoff/list-filters`). */
function addSignoffFilters<T extends Filters>(list: T): T {
  const model = modelOnScreen();
  if (model === null || isGoverned(model) !== true) return list;
  const agencies = governedNow()?.agencies ?? [];
  const language = languageNow();
  const own = [
    filter(
      'signoffState',
      'filter.state',
      SIGNOFF_STATES.map((value) => ({ value, label: wordsNow(`state.${value}`) })),
    ),
    filter(
      'signoffWaiting',
      'filter.waiting',
      WAITED_FOR.map((value) => ({ value, label: wordsNow(`duty.short.${value}`) })),
    ),
    filter(
      'signoffDue',
      'filter.due',
      (['overdue', 'open'] as const).map((value) => ({ value, label: wordsNow(`filter.due.${value}`) })),
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

function filter(
  name: string,
  label: 'filter.state' | 'filter.waiting' | 'filter.due' | 'filter.agency',
  options: readonly Option[],
): ListFilter {
  return {
    name,
    type: 'enumeration',
    label: wordsNow(label),
    operators: [{ label: wordsNow('filter.is'), value: '$eq' }],
    options,
    input: FilterChoice,
  };
}
