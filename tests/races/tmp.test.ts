import { freshEnvironment, DATABASES } from '../harness/site';
import { startProcess } from '../harness/second-process';
test.each(DATABASES)('boots %s', async (client) => {
  const env = await freshEnvironment(client);
  const t = Date.now();
  const p = await startProcess(env);
  console.log('boot', client, Date.now() - t);
  console.log((await p.http.get('/api/gov/laws')).status, JSON.stringify(await p.drift()));
  await p.kill();
  const t2 = Date.now();
  const q = await startProcess(env);
  console.log('reboot', Date.now() - t2);
  await q.stop();
});
