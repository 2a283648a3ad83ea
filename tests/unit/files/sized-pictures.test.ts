import { Readable } from 'node:stream';
import sharp from 'sharp';
import { SizedPictures } from '#server/delivery/files/sized-pictures';

const digest = (at: number): string => String(at).padStart(64, '0');

/** Public pictures, all with the same bytes. */
function given(bytes: Buffer, mime: string) {
  const told = { originals: 0, opened: 0 };
  const files = {
    signedMedia: (sha256: string) => Promise.resolve({ sha256, mime, size: bytes.length }),
    open: () => {
      told.opened += 1;
      return Promise.resolve({ read: () => Readable.from([bytes]) });
    },
    send: () => {
      told.originals += 1;
      return Promise.resolve(true);
    },
  };
  const log = { warn: () => undefined };
  const pictures = new SizedPictures({ log } as never, files as never);
  const ask = (at: number): Promise<boolean> => {
    const ctx: Record<string, unknown> = { set: () => undefined };
    return pictures.send(ctx as never, digest(at), '480.webp');
  };
  return { ask, told };
}

test('where many copies wait to be made, a reader gets the picture itself', async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
    .png()
    .toBuffer();
  const { ask, told } = given(bytes, 'image/png');
  const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => ask(at)));
  expect(answers).toEqual(answers.map(() => true));
  expect(told.opened).toBeLessThan(12);
  expect(told.opened + told.originals).toBe(100);
  // Those that wait are one for all who ask for the same copy, and later ones get theirs.
  await Promise.all(Array.from({ length: 20 }, () => ask(500)));
  expect(told.opened + told.originals).toBe(101);
});

test('a picture that moves is sent as it is, and looked into once', async () => {
  const frame = { create: { width: 8, height: 8, channels: 3, background: '#f00' } } as const;
  const frames = await Promise.all(
    ['#f00', '#00f'].map((background) =>
      sharp({ create: { ...frame.create, background } })
        .png()
        .toBuffer(),
    ),
  );
  const bytes = await sharp(frames, { join: { animated: true } })
    .webp({ delay: [100, 100] })
    .toBuffer();
  expect((await sharp(bytes).metadata()).pages).toBe(2);
  const { ask, told } = given(bytes, 'image/webp');
  await ask(1);
  await ask(1);
  expect(told).toEqual({ originals: 2, opened: 1 });
});
