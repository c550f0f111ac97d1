import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut, or made to lead nowhere while it seems open. */
export interface StoppableProxy {
  port: number;
  /** Takes everything and passes nothing on, as a server does that hangs. */
  freeze(): void;
  /** Ends every connection and refuses new ones, as a server does that died. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function openProxy(target: { host: string; port: number }): Promise<StoppableProxy> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const follow = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    follow(near);
    if (frozen) return;
    const far = connect(target);
    follow(far);
    near.on('data', (bytes: Buffer) => frozen || far.write(bytes));
    far.on('data', (bytes: Buffer) => frozen || near.write(bytes));
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const drop = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    port,
    freeze: () => void (frozen = true),
    cut: drop,
    async mend() {
      frozen = false;
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    close: () => (server.listening ? drop() : Promise.resolve()),
  };
}
