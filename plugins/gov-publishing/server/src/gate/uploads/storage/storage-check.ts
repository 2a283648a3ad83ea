import { BootRefusedError } from '../../../errors';
import type { Strapi } from '../../../strapi-boundary';

/**
 * A storage service that shows its files to everybody is an exit that nothing here can watch: an attachment of a draft
 * would be public the moment it is uploaded.
 *
 * @throws BootRefusedError where the upload provider does not keep its files private
 */
export async function refusePublicStorage(strapi: Strapi): Promise<void> {
  const name = String(strapi.config.get('plugin::upload.provider', 'local'));
  if (name === 'local') return;
  const provider = strapi.plugin('upload')['provider' as never] as unknown as {
    isPrivate(): boolean | Promise<boolean>;
  };
  if (await provider.isPrivate()) return;
  throw new BootRefusedError(
    `The upload provider "${name}" keeps its files where everybody can read them, attachments of drafts too. Make the ` +
      'bucket private and tell the provider so (for aws-s3: params.ACL "private"), so that the panel gets signed ' +
      'addresses; citizens get published files from this server. A provider that has no private files cannot be used.',
  );
}
