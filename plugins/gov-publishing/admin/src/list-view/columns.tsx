import { Flex, Typography } from '@strapi/design-system';
import { isGoverned, useGoverned } from '../api/governed-types';
import { useDossierLine } from '../api/dossier-lines';
import { PLUGIN_ID } from '../plugin-id';
import { withWords, withYears, type ShownHeader } from './choice-cells';
import { modelOnScreen } from './model-on-screen';
import { wordId } from '../translations/word-key';
import { StateBadge } from '../words/StateBadge';
import { useWords } from '../words/use-words';

interface Row {
  readonly documentId: string;
  readonly locale?: string | null;
  readonly updatedAt?: string;
}

interface Header {
  readonly attribute: { readonly type: string };
  readonly label: { readonly id: string; readonly defaultMessage: string };
  readonly name: string;
  readonly searchable: boolean;
  readonly sortable: boolean;
  readonly cellFormatter: (row: Row, header: unknown, meta: { model: string }) => React.JSX.Element;
}

interface Table {
  readonly displayedHeaders: readonly ShownHeader[];
  readonly layout: { readonly settings?: { readonly mainField?: string } };
}

/** Three, so that a list fits a screen of 1366 pixels; what waits stands under the state, what is due under the last act. */
const COLUMNS = ['state', 'agency', 'last'] as const;
type Column = (typeof COLUMNS)[number];

/** Adds what the sign-off knows of each entry to the lists of governed types, and has our own types' choices and all fiscal years in words. */
export function addColumns<T extends Table>(table: T): T {
  const model = modelOnScreen();
  if (model === null) return table;
  const displayedHeaders = withYears(withWords(table.displayedHeaders, model));
  return isGoverned(model) === true
    ? { ...table, displayedHeaders: withSignoff(table, displayedHeaders) }
    : { ...table, displayedHeaders };
}

function withSignoff({ layout }: Table, others: readonly ShownHeader[]): ShownHeader[] {
  const headers = COLUMNS.map((column): Header => ({
    attribute: { type: 'custom' },
    label: { id: wordId(`column.${column}`), defaultMessage: column },
    name: `${PLUGIN_ID}-${column}`,
    searchable: false,
    sortable: false,
    cellFormatter: (row, _header, meta) => <Cell row={row} model={meta.model} column={column} />,
  }));
  // Beside the title: what an officer looks for must not begin where a screen of 1366 pixels ends.
  const main = others.findIndex(({ name }) => name === layout.settings?.mainField);
  return [...others.slice(0, main + 1), ...headers, ...others.slice(main + 1)];
}

function Cell({ row, model, column }: { row: Row; model: string; column: Column }): React.JSX.Element {
  const { say, moment, language } = useWords();
  const governed = useGoverned();
  const line = useDossierLine(model, row.documentId, row.locale ?? null, row.updatedAt);
  if (!line) return <Typography textColor="neutral600">–</Typography>;
  switch (column) {
    case 'state':
      return (
        <Stacked>
          <StateBadge state={line.state} size="XS" />
          {line.waitingFor.length > 0 && (
            <Small>
              {say('column.waiting_for', {
                duties: line.waitingFor.map((duty) => say(`duty.short.${duty}`)).join(' / '),
              })}
            </Small>
          )}
        </Stacked>
      );
    case 'agency': {
      const agency = governed?.agencies.find(({ code }) => code === line.agency);
      return <Plain>{agency ? agency[language] : (line.agency ?? '–')}</Plain>;
    }
    case 'last':
      return (
        <Stacked>
          <Plain>{line.lastAct && line.lastActAt ? say(`act.${line.lastAct}`) : '–'}</Plain>
          {line.lastActAt && <Small>{moment(line.lastActAt)}</Small>}
          {line.dueAt && (
            <Small late={line.overdue}>
              {say(line.overdue ? 'column.was_due' : 'column.is_due', { at: moment(line.dueAt) })}
            </Small>
          )}
        </Stacked>
      );
  }
}

function Stacked({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {children}
    </Flex>
  );
}

function Small({ late = false, children }: { late?: boolean; children: React.ReactNode }): React.JSX.Element {
  return (
    <Typography variant="pi" textColor={late ? 'danger600' : 'neutral600'}>
      {children}
    </Typography>
  );
}

function Plain({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <Typography textColor="neutral800" ellipsis>
      {children}
    </Typography>
  );
}
