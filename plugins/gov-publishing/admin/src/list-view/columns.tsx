import { Typography } from '@strapi/design-system';
import { isGoverned, useGoverned } from '../api/governed-types';
import { useDossierLine } from '../api/dossier-lines';
import { PLUGIN_ID } from '../plugin-id';
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
  readonly displayedHeaders: readonly object[];
  readonly layout: object;
}

const COLUMNS = ['state', 'waiting', 'agency', 'last', 'due'] as const;
type Column = (typeof COLUMNS)[number];

/** The type whose list is on screen. The hook is told the layout and not the type, but the address names it. */
function modelOnScreen(): string | null {
  const found = /\/content-manager\/collection-types\/([^/?]+)/.exec(window.location.pathname);
  return found?.[1] ? decodeURIComponent(found[1]) : null;
}

/** Adds what the sign-off knows of each entry to the lists of governed types; other lists stay as they are. */
export function addColumns<T extends Table>(table: T): T {
  const model = modelOnScreen();
  if (model === null || isGoverned(model) !== true) return table;
  const headers = COLUMNS.map((column): Header => ({
    attribute: { type: 'custom' },
    label: { id: `${PLUGIN_ID}.column.${column}`, defaultMessage: column },
    name: `${PLUGIN_ID}-${column}`,
    searchable: false,
    sortable: false,
    cellFormatter: (row, _header, meta) => <Cell row={row} model={meta.model} column={column} />,
  }));
  return { ...table, displayedHeaders: [...table.displayedHeaders, ...headers] };
}

function Cell({ row, model, column }: { row: Row; model: string; column: Column }): React.JSX.Element {
  const { say, moment, language } = useWords();
  const governed = useGoverned();
  const line = useDossierLine(model, row.documentId, row.locale ?? null, row.updatedAt);
  if (!line) return <Typography textColor="neutral600">–</Typography>;
  switch (column) {
    case 'state':
      return <StateBadge state={line.state} size="XS" />;
    case 'waiting':
      return <Plain>{line.waitingFor.map((duty) => say(`duty.${duty}`)).join(' / ') || '–'}</Plain>;
    case 'agency': {
      const agency = governed?.agencies.find(({ code }) => code === line.agency);
      return <Plain>{agency ? agency[language] : (line.agency ?? '–')}</Plain>;
    }
    case 'last':
      return (
        <Plain>
          {line.lastAct && line.lastActAt ? `${say(`act.${line.lastAct}`)} ${moment(line.lastActAt)}` : '–'}
        </Plain>
      );
    case 'due':
      return (
        <Typography textColor={line.overdue ? 'danger600' : 'neutral800'}>
          {line.dueAt ? moment(line.dueAt) : '–'}
        </Typography>
      );
  }
}

function Plain({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <Typography textColor="neutral800" ellipsis>
      {children}
    </Typography>
  );
}
