import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a storage service keeps its private files by; the provider and the service know it. */
const SECRET = 'bucket-secret';

/** A storage service with one private bucket, as S3 and MinIO have: nothing is read without a signed address. */
export interface StorageService {
  readonly origin: string;
  /** Bytes by path, for a test to change behind everybody's back. */
  readonly files: Map<string, Buffer>;
  /** Every path that was asked for. */
  readonly asked: string[];
  /** What it answers to everything, in place of its work; null while it works. */
  fault: number | 'hangs up' | 'sends without end' | null;
  /** How often it sent a file, and how often it was hung up on while it sent without end. */
  readonly counts: { sent: number; hungUpOn: number };
  stop(): Promise<void>;
}

/** @returns the signature of a path until a time */
function signatureOf(path: string, until: string): string {
  return createHmac('sha256', SECRET).update(`${path} ${until}`).digest('hex');
}

/** Starts the service on this machine. */
export async function startStorage(): Promise<StorageService> {
  const files = new Map<string, Buffer>();
  const asked: string[] = [];
  const counts = { sent: 0, hungUpOn: 0 };
  const state: { fault: StorageService['fault'] } = { fault: null };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://storage');
    asked.push(url.pathname);
    if (state.fault === 'hangs up') return void request.socket.destroy();
    if (state.fault === 'sends without end') {
      response.on('close', () => (counts.hungUpOn += 1));
      const more = (): boolean => response.destroyed || !response.write(Buffer.alloc(65_536)) || more();
      response.writeHead(200).on('drain', more);
      return void more();
    }
    if (state.fault !== null) return void response.writeHead(state.fault).end();
    const until = url.searchParams.get('until') ?? '';
    const isSigned = url.searchParams.get('signature') === signatureOf(url.pathname, until);
    if (!isSigned || Number(until) < Date.now()) return void response.writeHead(403).end();
    if (request.method === 'PUT') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        files.set(url.pathname, Buffer.concat(parts));
        response.writeHead(200).end();
      });
      return;
    }
    if (request.method === 'DELETE') {
      files.delete(url.pathname);
      return void response.writeHead(204).end();
    }
    const bytes = files.get(url.pathname);
    if (!bytes) return void response.writeHead(404).end();
    const etag = `"${createHmac('md5', 'etag').update(bytes).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    counts.sent += 1;
    response.writeHead(200, { etag, 'content-length': bytes.length }).end(bytes);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    files,
    asked,
    counts,
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
