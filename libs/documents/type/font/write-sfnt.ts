/** What the sum over a whole font must come to (OpenType 1.9, "head", checksumAdjustment). */
const wholeSum = 0xb1b0afba;

/** Puts tables together as a TrueType file, in the order of their names, with their checksums. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...tables.keys()].sort();
  const start = 12 + names.length * 16;
  const total = names.reduce((sum, name) => sum + aligned(sizeOf(tables, name)), start);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, names.length);
  const power = Math.floor(Math.log2(names.length));
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, names.length * 16 - 2 ** power * 16);
  let at = start;
  let head = 0;
  names.forEach((name, i) => {
    const table = tables.get(name) ?? new Uint8Array();
    out.set(table, at);
    if (name === 'head') {
      head = at;
      view.setUint32(at + 8, 0);
    }
    const record = 12 + i * 16;
    for (let k = 0; k < 4; k++) view.setUint8(record + k, name.charCodeAt(k));
    view.setUint32(record + 4, checksum(view, at, aligned(table.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
    at += aligned(table.length);
  });
  if (head > 0) view.setUint32(head + 8, (wholeSum - checksum(view, 0, total)) >>> 0);
  return out;
}

function sizeOf(tables: ReadonlyMap<string, Uint8Array>, name: string): number {
  return tables.get(name)?.length ?? 0;
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
