import { connect, type Socket } from 'node:net';
import type { ClamdAddress } from './clamd-address.js';
import { type ScanAnswer, VirusScanner } from './virus-scanner.js';

/** How long a scanner may take; a hanging one must not hold an upload for ever. */
export interface ClamdPatience {
  /** Milliseconds until the connection stands. */
  readonly connecting: number;
  /** Milliseconds without a sign of life after that: large archives take their time. */
  readonly silence: number;
}

const usualPatience: ClamdPatience = { connecting: 3_000, silence: 30_000 };
const pieceBytes = 256 * 1024;
/** An answer is one line; more than this is no answer. */
const longestAnswer = 2_000;

/**
 * Asks clamd by INSTREAM (clamd(8)): the bytes in pieces, each with its length before it, a length of nought, and one
 * line back. Only an answer to the whole file is believed: one that comes before all was sent, that is cut off, or
 * that says something else, counts as none.
 */
export class ClamdScanner extends VirusScanner {
  constructor(
    private readonly address: ClamdAddress,
    private readonly patience: ClamdPatience = usualPatience,
  ) {
    super();
  }

  override scan(bytes: Uint8Array): Promise<ScanAnswer> {
    return new Promise((resolve) => {
      const socket = connect(this.address);
      let sent = false;
      let answer = '';
      const settle = (result: ScanAnswer) => {
        socket.destroy();
        resolve(result);
      };
      const giveUp = () => settle({ outcome: 'unreachable' });
      socket.setTimeout(this.patience.connecting, giveUp);
      socket.on('error', () => settle(sent ? { outcome: 'unreachable' } : early(answer)));
      socket.on('close', () => settle(sent ? meaningOf(answer) : early(answer)));
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('latin1');
        if (answer.length > longestAnswer) giveUp();
        else if (answer.includes('\0')) settle(sent ? meaningOf(answer) : early(answer));
      });
      socket.on('connect', () => {
        socket.setTimeout(this.patience.silence, giveUp);
        send(socket, bytes).then(() => (sent = true), giveUp);
      });
    });
  }
}

/** Sends as fast as the scanner takes it. */
async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'));
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await written(socket, length);
    await written(socket, piece);
  }
  await written(socket, Buffer.alloc(4));
}

function written(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (fault) => (fault ? reject(fault) : resolve()));
  });
}

/** Before all was sent a scanner only says that it will not take more; a finding is believed whenever it comes. */
function early(answer: string): ScanAnswer {
  const meaning = meaningOf(answer);
  return meaning.outcome === 'clean' ? { outcome: 'unreachable' } : meaning;
}

function meaningOf(answer: string): ScanAnswer {
  const line = answer.split('\0', 1)[0].trim();
  if (!answer.includes('\0')) return { outcome: 'unreachable' };
  if (line === 'stream: OK') return { outcome: 'clean' };
  if (/size limit exceeded/i.test(line)) return { outcome: 'declined' };
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1];
  // The name comes from outside and is shown: letters that names of viruses are made of, and not many.
  return found
    ? { outcome: 'found', finding: found.replace(/[^\w.\-/:+ ]/g, '').slice(0, 100) || '?' }
    : { outcome: 'unreachable' };
}
