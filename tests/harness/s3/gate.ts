import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A port in front of a server, that can be shut: to a client that asks then, the server is down. */
export interface Gate {
  readonly port: number;
  /** Refuses connections, and ends the ones there are. */
  shut(): Promise<void>;
  /** Takes connections again, on the same port. */
  open(): Promise<void>;
}

/** Opens a gate before a server of this machine. */
export async function openGate(to: { host: string; port: number }): Promise<Gate> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((asking) => {
    const answering = connect(to.port, to.host);
    for (const [socket, other] of [
      [asking, answering],
      [answering, asking],
    ] as const) {
      sockets.add(socket);
      socket.on('close', () => (sockets.delete(socket), other.destroy()));
      socket.on('error', () => other.destroy());
    }
    asking.pipe(answering).pipe(asking);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => (server.off('error', reject), resolve()));
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    open: () => listen(port),
    shut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
