import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import S3rver from '@20minutes/s3rver';
import { openGate } from './gate';

/** A private bucket of a server that speaks S3, and the means to do harm to it. */
export interface Bucket {
  readonly origin: string;
  /** What the test site's `config/plugins` makes its provider from. */
  readonly env: Readonly<Record<string, string>>;
  keys(): Promise<string[]>;
  read(key: string): Promise<Buffer>;
  /** Writes past Strapi, as anyone with the bucket's keys may. */
  write(key: string, bytes: Buffer | string): Promise<void>;
  remove(key: string): Promise<void>;
  /** From now on nobody reaches the server. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

interface Server {
  readonly host: string;
  readonly port: number;
  readonly key: string;
  readonly secret: string;
  readonly stop: () => Promise<void>;
}

/**
 * Makes a private bucket. `TEST_S3_URL` (`http://key:secret@127.0.0.1:9000`) names a server to make it on, such as Ceph,
 * MinIO or OpenStack Swift; without it one of npm is started.
 */
export async function makeBucket(): Promise<Bucket> {
  const named = process.env['TEST_S3_URL'];
  const name = `files-${randomUUID().slice(0, 8)}`;
  const server = named ? atAddress(new URL(named)) : await startServer();
  const gate = await openGate(server);
  const origin = `http://127.0.0.1:${gate.port}`;
  const credentials = { accessKeyId: server.key, secretAccessKey: server.secret };
  const client = new S3Client({ endpoint: origin, region: 'us-east-1', forcePathStyle: true, credentials });
  // The SDK asks a bucket for its list at `/bucket/`, and s3rver checks the signature of `/bucket`.
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { path: string };
      request.path = request.path.replace(/\/$/, '');
      return next(args);
    },
    { step: 'build' },
  );
  await client.send(new CreateBucketCommand({ Bucket: name }));
  const keys = async (): Promise<string[]> => {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: name }));
    return Contents.map(({ Key }) => String(Key));
  };
  const remove = async (key: string): Promise<void> => {
    await client.send(new DeleteObjectCommand({ Bucket: name, Key: key }));
  };
  return {
    origin,
    env: { S3_ORIGIN: origin, S3_BUCKET: name, S3_KEY: server.key, S3_SECRET: server.secret },
    keys,
    remove,
    read: async (key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
      if (!Body) throw new Error(`${key} is empty`);
      return Buffer.from(await Body.transformToByteArray());
    },
    write: async (key, bytes) => {
      await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: bytes }));
    },
    goDown: () => gate.shut(),
    comeBack: () => gate.open(),
    stop: async () => {
      for (const key of await keys()) await remove(key);
      await client.send(new DeleteBucketCommand({ Bucket: name }));
      client.destroy();
      await gate.shut();
      await server.stop();
    },
  };
}

function atAddress({ hostname, port, username, password }: URL): Server {
  return {
    host: hostname,
    port: Number(port),
    key: decodeURIComponent(username),
    secret: decodeURIComponent(password),
    stop: () => Promise.resolve(),
  };
}

/** It checks signatures where there are any; that nobody reads without one is the bucket's own rule, made here. */
async function startServer(): Promise<Server> {
  const directory = mkdtempSync(join(tmpdir(), 'gov-s3-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [],
  });
  server.middleware.unshift((ctx, next) => {
    if ('authorization' in ctx.headers || 'X-Amz-Signature' in ctx.query) return next();
    ctx.status = 403;
    return undefined;
  });
  const { port } = await server.run();
  return {
    host: '127.0.0.1',
    port,
    key: 'S3RVER',
    secret: 'S3RVER',
    stop: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
