'use strict';
/** An upload provider of Strapi for the storage service of the tests; made as the provider for S3 is. */
const { createHmac } = require('node:crypto');
const { buffer } = require('node:stream/consumers');

const SECRET = 'bucket-secret';
const LIFETIME = 15 * 60_000;

module.exports = {
  init({ origin, isPrivate }) {
    const pathOf = (file) => `/files/${file.hash}${file.ext}`;
    const signed = (path) => {
      const until = String(Date.now() + LIFETIME);
      const signature = createHmac('sha256', SECRET).update(`${path} ${until}`).digest('hex');
      return `${origin}${path}?until=${until}&signature=${signature}`;
    };
    const send = async (method, path, body) => {
      const answer = await fetch(signed(path), { method, body });
      if (!answer.ok) throw Object.assign(new Error(`storage: ${answer.status}`), { status: answer.status });
    };
    return {
      async uploadStream(file) {
        await send('PUT', pathOf(file), await buffer(file.stream));
        file.url = `${origin}${pathOf(file)}`;
      },
      async upload(file) {
        await send('PUT', pathOf(file), file.buffer);
        file.url = `${origin}${pathOf(file)}`;
      },
      delete: (file) => send('DELETE', pathOf(file)),
      isPrivate: () => isPrivate,
      // As S3's: an address that is none of the bucket's is given back as it is.
      getSignedUrl: async (file) => ({
        url: file.url.startsWith(origin) ? signed(new URL(file.url).pathname) : file.url,
      }),
    };
  },
};
