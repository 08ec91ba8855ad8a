import { describe, expect, it } from '@jest/globals';
import { writtenByTwo } from './written-by-two.js';

const schedules = Number(process.env['SOAK_SCHEDULES'] ?? 25);
const seed = Number(process.env['SOAK_SEED'] ?? 20_210_226);
const isLong = process.env['SOAK_SCHEDULES'] !== undefined;
const milliseconds = isLong ? 30_000 : 12_000;

describe('two who write in one paper', () => {
  it(
    'lose no word and see the same, whatever the network does and whenever they load the page anew',
    async () => {
      const sum = { schedules, words: 0, choices: 0, takenBack: 0 };
      for (let n = 0; n < schedules; n++) {
        const { lost, shown, log, ...counted } = await writtenByTwo(seed + n, milliseconds);
        if (lost.length > 0) throw new Error(`Seed ${seed + n} lost ${lost.join(' ')}:\n${log.join('\n')}`);
        expect(shown[1]).toEqual(shown[0]);
        sum.words += counted.words;
        sum.choices += counted.choices;
        sum.takenBack += counted.takenBack;
      }
      expect(sum.words).toBeGreaterThan(schedules * 8);
      expect(sum.choices).toBeGreaterThan(schedules / 5);
      expect(sum.takenBack).toBeGreaterThan(schedules / 5);
      if (isLong) process.stdout.write(`${JSON.stringify(sum)}\n`);
    },
    300_000 + schedules * 1000,
  );
});
