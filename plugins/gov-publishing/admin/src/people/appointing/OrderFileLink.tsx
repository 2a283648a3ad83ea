import { Link } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { fileAddress, type OrderFile } from '../people-model';

/** Leads to the order's file, in a window of its own. */
export function OrderFileLink({ file }: { file: OrderFile }): React.JSX.Element {
  const { say } = useWords();
  const backend = (window as unknown as { strapi?: { backendURL?: string } }).strapi?.backendURL ?? '';
  return (
    <Link
      href={fileAddress(file.url, backend)}
      isExternal
      aria-label={`${file.name} – ${say('people.file_opens')}`}
    >
      {file.name}
    </Link>
  );
}
