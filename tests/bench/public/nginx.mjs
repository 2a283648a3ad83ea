import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Starts nginx, one worker, on the same bytes as static files.
 *
 * @param files name → body
 * @returns the port and how to end it, or null where there is no nginx on this machine
 */
export async function startNginx(folder, files) {
  if (spawnSync('nginx', ['-v']).error) return null;
  const port = await freePort();
  const www = join(folder, 'www');
  mkdirSync(www, { recursive: true });
  for (const [name, body] of Object.entries(files)) writeFileSync(join(www, name), body);
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(
    configuration,
    `user root; worker_processes 1; daemon off; pid ${join(folder, 'nginx.pid')}; error_log ${join(folder, 'nginx.log')};
events { worker_connections 512; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100;
  types { application/json json; }
  server { listen 127.0.0.1:${port}; root ${www}; } }`,
  );
  const child = spawn('nginx', ['-c', configuration, '-p', folder], { stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { port, stop: () => void child.kill('SIGQUIT') };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
