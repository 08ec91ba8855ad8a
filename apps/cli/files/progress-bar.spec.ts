import { describe, expect, it } from '@jest/globals';
import { ProgressBar } from './progress-bar.js';

function aScreen(isTTY = true) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

describe('progress bar', () => {
  it('stays away while the work is quick', () => {
    const screen = aScreen();
    new ProgressBar('Lager', screen, () => 999, 0).update(1, 2);
    expect(screen.written).toEqual([]);
  });

  it('shows how far it is after a second, and goes away', () => {
    const screen = aScreen();
    const bar = new ProgressBar('Lager', screen, () => 1000, 0);
    bar.update(1, 2);
    bar.update(1, 2);
    bar.clear();
    expect(screen.written).toEqual([
      `\rLager ${'█'.repeat(15)}${'░'.repeat(15)} 50 %`,
      `\r${' '.repeat(41)}\r`,
    ]);
  });

  it('never writes into a file or a pipe', () => {
    const screen = aScreen(false);
    const bar = new ProgressBar('Lager', screen, () => 5000, 0);
    bar.update(1, 2);
    bar.clear();
    expect(screen.written).toEqual([]);
  });

  it('keeps within its bounds whatever it is told', () => {
    const screen = aScreen();
    const bar = new ProgressBar('Lager', screen, () => 5000, 0);
    bar.update(9, 3);
    bar.update(1, 0);
    expect(screen.written).toEqual([`\rLager ${'█'.repeat(30)} 100 %`]);
  });
});
