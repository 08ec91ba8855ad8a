import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { srgbProfile } from './srgb-profile.js';

describe('the colour profile of archive files', () => {
  const profile = srgbProfile();

  it('is a display profile for RGB that says its own length', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 20)).toBe('mntrRGB ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  });

  it('means the colours of sRGB: a colour engine changes none of them', async () => {
    const pixels = Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 37) % 256));
    const raw = { width: 10, height: 10, channels: 3 } as const;
    const marked = await sharp(pixels, { raw }).withIccProfile('srgb').png().toBuffer();
    const { icc } = await sharp(marked).metadata();
    expect(icc).toBeDefined();
    const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const folder = mkdtempSync(join(tmpdir(), 'saksgang-icc-'));
    try {
      const file = join(folder, 'own.icc');
      writeFileSync(file, profile);
      const own = await sharp(marked).withIccProfile(file).raw().toBuffer();
      own.forEach((value, i) => expect(Math.abs(value - pixels[i])).toBeLessThanOrEqual(1));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
