import * as React from 'react';

/** @returns whether the text has that SHA-256; null while nobody knows: browsers count only over a safe connection */
export function useSameDigest(text: string, digest: string): boolean | null {
  const [isSame, setSame] = React.useState<boolean | null>(null);
  React.useEffect(() => {
    let isOpen = true;
    setSame(null);
    const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
    if (!subtle) return;
    void subtle.digest('SHA-256', new TextEncoder().encode(text)).then((hash) => {
      const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      if (isOpen) setSame(hex === digest);
    });
    return () => {
      isOpen = false;
    };
  }, [text, digest]);
  return isSame;
}
