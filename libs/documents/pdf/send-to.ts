import type { Writable } from 'node:stream';

/**
 * Writes bytes and waits while the receiver is behind, so that nothing piles up.
 * Rejects when the stream fails or is closed from the other side.
 */
export async function sendTo(out: Writable, bytes: Uint8Array): Promise<void> {
  if (out.errored) throw out.errored;
  if (out.destroyed) throw new Error('The receiver closed the stream before the document was written.');
  if (bytes.length === 0 || out.write(bytes)) return;
  await new Promise<void>((resolve, reject) => {
    const settle = (fault?: Error): void => {
      out.off('drain', drained);
      out.off('error', settle);
      out.off('close', closed);
      if (fault) reject(fault);
      else resolve();
    };
    const drained = (): void => settle();
    const closed = (): void =>
      settle(new Error('The receiver closed the stream before the document was written.'));
    out.on('drain', drained).on('error', settle).on('close', closed);
  });
}
