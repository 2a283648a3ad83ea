import { randomUUID } from 'node:crypto';
import { dossierOf, LAW, sign } from './law.mjs';
import { attempt } from './unchanged.mjs';

/** Attempts with API tokens, and with a signature that is not what it should be. */
export async function apiBypasses(demo, story, law) {
  const admin = await demo.person('superadmin');
  const tell = (as, told, answer, status) => attempt(demo, story, law, { told, as, answer, status });
  const tokens = await makeTokens(admin);
  try {
    const full = demo.withToken(tokens.full.accessKey);
    const path = `/api/gov-publishing/laws/${law.documentId}`;
    const rest = await full('PUT', path, { data: { title: 'ข้อความปลอม' } });
    await tell('full-access API token', '8/10  Change the published law over REST.', rest, [400, 404, 405]);

    const owner = demo.withToken(tokens.admin.accessKey);
    const byToken = await owner('POST', `/gov-publishing/dossiers/${LAW}/${law.documentId}/acts`, {
      act: 'unpublish',
      digest: law.digest,
      password: admin.account.password,
      note: 'การสาธิต',
    });
    await tell('admin API token', '9/10  Sign with a token instead of a session.', byToken, [401, 403]);
  } finally {
    await admin.ask('DELETE', `/admin/api-tokens/${tokens.full.id}`);
    await admin.ask('DELETE', `/admin/admin-tokens/${tokens.admin.id}`);
  }

  const head = await demo.person('head.skn01');
  const wrong = await sign(head, 'unpublish', law.documentId, {
    password: `not-${head.account.password}`,
    note: 'การสาธิต',
  });
  await tell('head', '10/10  Sign with a wrong password.', wrong, [401]);
  const { digest } = await dossierOf(head, law.documentId);
  const other = digest.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  const foreign = await sign(head, 'unpublish', law.documentId, { digest: other, note: 'การสาธิต' });
  await tell('head', 'And: sign a digest that is not that of the content.', foreign, [409]);
}

async function makeTokens(admin) {
  const made = async (path, body) => {
    const answer = await admin.ask('POST', path, {
      name: `walkthrough-${randomUUID()}`,
      lifespan: null,
      ...body,
    });
    if (answer.status !== 201)
      throw new Error(`No token could be made at ${path}: ${answer.status} ${answer.text}`);
    return answer.body.data;
  };
  const full = await made('/admin/api-tokens', { type: 'full-access' });
  const adminPermissions = [
    { action: 'plugin::content-manager.explorer.read', subject: LAW, properties: {}, conditions: [] },
  ];
  return { full, admin: await made('/admin/admin-tokens', { adminPermissions }) };
}
