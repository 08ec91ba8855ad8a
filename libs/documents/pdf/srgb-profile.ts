/** Corners of sRGB and its white (IEC 61966-2-1), the corners adapted to the D50 white of ICC profiles (Bradford). */
const white = [0.9505, 1, 1.0891];
const red = [0.43607, 0.22249, 0.01392];
const green = [0.38515, 0.71687, 0.09708];
const blue = [0.14307, 0.06061, 0.7141];
const d50 = [0.9642, 1, 0.82491];
/** Points of the tone curve: enough for eight bits with room to spare. */
const steps = 1024;

const name = 'sRGB IEC61966-2.1';
let made: Buffer | undefined;

/**
 * The ICC profile of sRGB (version 2.1, display), which tells an archive file what its colours mean. It is computed
 * from the standard's numbers, and the same on every machine.
 */
export function srgbProfile(): Buffer {
  return (made ??= profile());
}

function profile(): Buffer {
  const curve = toneCurve();
  const tags: [string, Buffer][] = [
    ['desc', description(name)],
    ['cprt', typed('text', Buffer.from('Public domain\0', 'latin1'))],
    ['wtpt', point(white)],
    ['rXYZ', point(red)],
    ['gXYZ', point(green)],
    ['bXYZ', point(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const placed = new Map<Buffer, number>();
  const data: Buffer[] = [];
  let at = 128 + table.length;
  tags.forEach(([tag, content], i) => {
    let offset = placed.get(content);
    if (offset === undefined) {
      offset = at;
      placed.set(content, offset);
      data.push(content, Buffer.alloc(-content.length & 3));
      at += content.length + (-content.length & 3);
    }
    table.write(tag, 4 + i * 12, 'latin1');
    table.writeUInt32BE(offset, 8 + i * 12);
    table.writeUInt32BE(content.length, 12 + i * 12);
  });
  return Buffer.concat([header(at), table, ...data]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A date is asked for; the standard's own year keeps the profile free of the clock.
  [1999, 10, 18, 0, 0, 0].forEach((value, i) => bytes.writeUInt16BE(value, 24 + i * 2));
  bytes.write('acsp', 36, 'latin1');
  d50.forEach((value, i) => bytes.writeInt32BE(fixed(value), 68 + i * 4));
  return bytes;
}

/** From device values to light: linear near black, then a power of 2.4. */
function toneCurve(): Buffer {
  const points = Buffer.alloc(4 + steps * 2);
  points.writeUInt32BE(steps, 0);
  for (let i = 0; i < steps; i++) {
    const value = i / (steps - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    points.writeUInt16BE(Math.round(light * 65535), 4 + i * 2);
  }
  return typed('curv', points);
}

function description(text: string): Buffer {
  const content = Buffer.alloc(4 + text.length + 1 + 4 + 4 + 2 + 1 + 67);
  content.writeUInt32BE(text.length + 1, 0);
  content.write(text, 4, 'latin1');
  return typed('desc', content);
}

function point(values: readonly number[]): Buffer {
  const content = Buffer.alloc(12);
  values.forEach((value, i) => content.writeInt32BE(fixed(value), i * 4));
  return typed('XYZ ', content);
}

/** ICC's number with sixteen bits before and after the point. */
function fixed(value: number): number {
  return Math.round(value * 65536);
}

function typed(type: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), content]);
}
