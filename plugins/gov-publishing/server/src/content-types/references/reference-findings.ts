import type { Finding } from '../../domain/content/finding';
import type { SnapshotReference } from '../../domain/content/snapshot';
import { blocks } from '../checks/check';
import type { Values } from '../model/values';
import type { NamedAddress } from './named-addresses';

/** An address that a text names, and what became of it. */
export interface ResolvedAddress {
  readonly named: NamedAddress;
  /** The file behind it with the digest of its bytes; null where the library has none. */
  readonly reference: SnapshotReference | null;
  /** The file's row with `sha256`; null where there is no file, or it is a smaller copy of a picture. */
  readonly file: Values | null;
  /** The part of the address that no other file has, as the library writes it; null where there is no file. */
  readonly hash: string | null;
  /** True where it leads into this server's library, whether there is such a file or not. */
  readonly isOurs: boolean;
}

/** Longest part of an address that is quoted back: a picture written into the text itself may have a megabyte. */
const MAX_QUOTED_LENGTH = 120;

/**
 * @returns what is wrong with the addresses in a draft's texts: a picture whose bytes nobody can sign, a file that is
 *   not there, something embedded. What stays is either signed with its bytes or a link that leads away (WF-09)
 */
export function referenceFindings(addresses: readonly ResolvedAddress[]): Finding[] {
  const findings = addresses.flatMap((each) => {
    const message = faultOf(each);
    if (message === null) return [];
    const { path, address, element } = each.named;
    return [blocks('WF-09', path, message, { params: { address: quoted(address), element } })];
  });
  // A picture of the Blocks editor carries its address several times.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function faultOf({ named, reference, hash, isOurs }: ResolvedAddress): string | null {
  if (named.use === 'embed') return 'finding.reference.embed';
  if (reference !== null) {
    // Anyone who writes a file looks for the texts that name it, by what they say and not by what a browser makes of it.
    const isPlain = hash === null || named.text.includes(hash);
    return isPlain ? null : 'finding.reference.written_otherwise';
  }
  if (isOurs) return 'finding.reference.file_missing';
  return named.use === 'picture' ? 'finding.reference.not_in_library' : null;
}

function quoted(address: string): string {
  return address.length > MAX_QUOTED_LENGTH ? `${address.slice(0, MAX_QUOTED_LENGTH)}…` : address;
}
