import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { OfficerLine, PeopleAgency } from '../people-model';

interface Props {
  readonly line: OfficerLine;
  readonly agencies: readonly PeopleAgency[];
}

/** Whose appointment it is, in which duty and where: what stays as it is when the order is put right or ended. */
export function WhoHolds({ line, agencies }: Props): React.JSX.Element {
  const { say, pick } = useWords();
  const agency = agencies.find(({ code }) => code === line.agency);
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Typography tag="p" fontWeight="semiBold">
        {line.person?.name ?? say('people.nobody')}
      </Typography>
      <Typography tag="p" textColor="neutral700">
        {[say(`duty.${line.duty}`), agency ? pick(agency) : line.agency].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}
