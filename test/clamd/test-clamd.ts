import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The test string that every scanner finds (EICAR), put together here so that no scanner finds this file. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

/** How the server behaves. `honest` finds EICAR; `small` takes a megabyte; the others misbehave as they are called. */
export type TestClamdManner =
  | 'honest'
  | 'small'
  | 'hangs'
  | 'deaf'
  | 'cuts'
  | 'half'
  | 'liar'
  | 'babbles'
  | 'endless'
  | 'fails'
  | 'shouts';

/** A server that speaks clamd's INSTREAM on a port of its own. */
export interface TestClamd {
  readonly address: { readonly host: string; readonly port: number };
  /** `host:port`, for CLAMD_ADDRESS. */
  readonly text: string;
  /** Bytes of each file that came whole. */
  readonly received: number[];
  /** Can be changed while it runs. */
  manner: TestClamdManner;
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startClamd(manner: TestClamdManner): Promise<TestClamd> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    serve(socket, clamd);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clamd: TestClamd = {
    address: { host: '127.0.0.1', port },
    text: `127.0.0.1:${port}`,
    received: [],
    manner,
    async close() {
      for (const socket of sockets) socket.destroy();
      if (server.listening) {
        server.close();
        await once(server, 'close');
      }
    },
  };
  return clamd;
}

function serve(socket: Socket, clamd: TestClamd): void {
  const { manner } = clamd;
  if (manner === 'deaf') return void socket.pause();
  if (manner === 'liar') return void socket.write('stream: OK\0');
  if (manner === 'endless') {
    const talk = setInterval(() => socket.write('x'.repeat(1_000)), 5);
    socket.on('close', () => clearInterval(talk));
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (manner === 'small' && length > 1_000_000) {
      socket.end('INSTREAM size limit exceeded. ERROR\0');
      return;
    }
    // The end is four zeros; what only looks like it is found out below.
    const file = chunk.at(-1) === 0 ? fileIn(Buffer.concat(chunks)) : undefined;
    if (!file) return;
    clamd.received.push(file.length);
    answer(socket, manner, file);
  });
}

const command = Buffer.from('zINSTREAM\0');

/** The file, once the piece of no length has come. */
function fileIn(buffer: Buffer): Buffer | undefined {
  if (!buffer.subarray(0, command.length).equals(command)) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= buffer.length;) {
    const length = buffer.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(buffer.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

function answer(socket: Socket, manner: TestClamdManner, file: Buffer): void {
  switch (manner) {
    case 'hangs':
      return;
    case 'cuts':
      return void socket.destroy();
    case 'half':
      return void socket.end('stream: O');
    case 'babbles':
      return void socket.end('HTTP/1.1 200 OK\0');
    case 'fails':
      return void socket.end("stream: Can't allocate memory ERROR\0");
    case 'shouts':
      return void socket.end('stream: <script>Win.Test-1</script>\x1b FOUND\0');
    default:
      socket.end(file.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
  }
}
