import { describe, expect, it } from '@jest/globals';
import { PreviewTurns } from './preview-turns.js';

describe('PreviewTurns', () => {
  it('stops the preview that is being made when a newer text comes', async () => {
    const turns = new PreviewTurns();
    const first = turns.take('kari/14', ({ signal }) => untilStopped(signal));
    const second = turns.take('kari/14', async ({ signal }) => expect(signal.aborted).toBe(false));
    await expect(first).rejects.toThrow('stopped');
    await second;
  });

  it('leaves those of others and of other papers alone', async () => {
    const turns = new PreviewTurns();
    await turns.take('kari/14', async ({ signal }) => {
      await turns.take('ola/14', async () => {});
      await turns.take('kari/15', async () => {});
      expect(signal.aborted).toBe(false);
    });
  });

  it('takes the next turn after one that failed', async () => {
    const turns = new PreviewTurns();
    await expect(turns.take('kari/14', () => Promise.reject(new Error('no paper')))).rejects.toThrow(
      'no paper',
    );
    await turns.take('kari/14', async ({ signal }) => expect(signal.aborted).toBe(false));
  });
});

function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
}
