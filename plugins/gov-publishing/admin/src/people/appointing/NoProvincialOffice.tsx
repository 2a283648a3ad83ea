import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';

/** Says that no agency is marked as the provincial office, where the province's rules ask a weighing of it (URG-03). */
export function NoProvincialOffice(): React.JSX.Element {
  const { say } = useWords();
  return (
    <Box
      background="danger100"
      borderColor="danger200"
      hasRadius
      padding={4}
      data-testid="no-provincial-office"
    >
      <Typography textColor="danger700" fontWeight="bold">
        {say('people.no_provincial_office')}
      </Typography>
    </Box>
  );
}
