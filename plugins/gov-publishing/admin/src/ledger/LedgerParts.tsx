import { useNotification } from '@strapi/strapi/admin';
import { Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { CheckCircle, Download, WarningCircle } from '@strapi/icons';
import { nameIn } from '../../../server/src/domain/text/two-names';
import { useGoverned } from '../api/governed-types';
import { useWords } from '../words/use-words';
import { AppointmentIntervals } from './AppointmentIntervals';
import { exportBundle } from './export-bundle';
import type { LedgerRow } from './ledger-model';

/** How the server calls what was done by code and by no person. */
const PROGRAM = 'program';

interface Props {
  readonly row: LedgerRow;
}

/** What was done; of an appointment, how long it waited. */
export function Done({ row: { leaf, intervals } }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <div>
      <Typography textColor="neutral800" fontWeight="semiBold">
        {leaf?.act ? say(`act.${leaf.act}`) : '–'}
      </Typography>
      {intervals && <AppointmentIntervals intervals={intervals} />}
    </div>
  );
}

/** Who signed, in which position and agency. */
export function Signer({ row: { leaf, personName } }: Props): React.JSX.Element {
  const { say, language } = useWords();
  const agency = useGoverned()?.agencies.find(({ code }) => code === leaf?.agency);
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography textColor="neutral800">
        {personName === PROGRAM ? say('ledger.program') : (personName ?? '–')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {[leaf?.position, agency ? agency[language] : leaf?.agency].filter(Boolean).join(' · ')}
      </Typography>
    </Flex>
  );
}

/** Which entry it is about; leads to the other signatures of the same one. */
export function About({
  row: { leaf, title, entryTitle },
  onEntry,
}: Props & { readonly onEntry: (documentId: string) => void }): React.JSX.Element {
  const { say, pick, language } = useWords();
  const type = useGoverned()?.types.find(({ uid }) => uid === leaf?.uid);
  if (!leaf?.documentId) {
    // A record of a later version is counted and whole, and not for this panel to explain.
    const about = title ? pick(title) : leaf ? say('ledger.about_later') : '–';
    return <Typography textColor="neutral600">{about}</Typography>;
  }
  const { documentId, uid } = leaf;
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography textColor="neutral800">{type ? nameIn(type.displayName, language) : uid}</Typography>
      {/* Of what was deleted only the id is left. */}
      <TextButton onClick={() => onEntry(documentId)}>
        {entryTitle ?? say('ledger.entry_id', { documentId })}
      </TextButton>
    </Flex>
  );
}

/** Whether the row is what was signed, and the evidence to take away. */
export function Proof({ row: { leaf, hash, verified } }: Props): React.JSX.Element {
  const { say } = useWords();
  return (
    <Flex gap={2}>
      {verified ? (
        <CheckCircle fill="success600" width="16px" height="16px" aria-hidden />
      ) : (
        <WarningCircle fill="danger600" width="16px" height="16px" aria-hidden />
      )}
      <Typography textColor={verified ? 'success700' : 'danger700'} title={hash ?? ''}>
        {say(verified ? 'ledger.proven' : 'ledger.not_proven')}
      </Typography>
      {leaf?.act === 'publish' && leaf.documentId && (
        <Export documentId={leaf.documentId} locale={leaf.locale ?? 'und'} />
      )}
    </Flex>
  );
}

function Export({ documentId, locale }: { documentId: string; locale: string }): React.JSX.Element {
  const { say } = useWords();
  const { toggleNotification } = useNotification();
  const onClick = async (): Promise<void> => {
    if (!(await exportBundle(documentId, locale)))
      toggleNotification({ type: 'info', message: say('ledger.not_public') });
  };
  return (
    <IconButton variant="ghost" size="S" label={say('ledger.export')} onClick={() => void onClick()}>
      <Download />
    </IconButton>
  );
}
