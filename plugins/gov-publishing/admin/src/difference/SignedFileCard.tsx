import { Box, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import type { SignedFile } from './readable-value';

interface Props {
  readonly file: SignedFile;
  readonly kind: 'removed' | 'added';
  readonly alone: boolean;
}

/** A file as it is signed: by its bytes, whatever it is called. */
export function SignedFileCard({ file, kind, alone }: Props): React.JSX.Element {
  const { say, language } = useWords();
  const kilobytes = new Intl.NumberFormat(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB', {
    maximumFractionDigits: 1,
  });
  return (
    <Box
      background="neutral0"
      borderColor={kind === 'added' ? 'success500' : 'danger500'}
      hasRadius
      padding={3}
      flex="1 1 22rem"
      minWidth={0}
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {!alone && (
          <Typography
            variant="pi"
            fontWeight="bold"
            textColor={kind === 'added' ? 'success700' : 'danger700'}
          >
            {say(kind === 'added' ? 'changes.file_new' : 'changes.file_old')}
          </Typography>
        )}
        <Typography fontWeight="semiBold">{file.name}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {file.mime} · {say('changes.kilobytes', { size: kilobytes.format(file.size / 1000) })}
        </Typography>
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          SHA-256 {file.sha256}
        </Typography>
        {file.address && <Line>{file.address}</Line>}
        {file.caption && <Line>{say('changes.caption', { caption: file.caption })}</Line>}
        {file.alt && (
          <Typography variant="pi" textColor="neutral600">
            {say('changes.alt', { alt: file.alt })}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}

function Line({ children }: { children: React.ReactNode }): React.JSX.Element {
  return (
    <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  );
}
