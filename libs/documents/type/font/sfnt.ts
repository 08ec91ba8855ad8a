/** The tables of a TrueType or OpenType file, found by their four-letter names. */
export class Sfnt {
  private readonly tables = new Map<string, DataView>();

  /** Throws when the bytes are no single TrueType or OpenType font. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const kind = view.getUint32(0);
    if (kind !== 0x00010000 && kind !== 0x4f54544f && kind !== 0x74727565) {
      throw new Error('Not a TrueType or OpenType font file.');
    }
    const count = view.getUint16(4);
    for (let i = 0; i < count; i++) {
      const at = 12 + i * 16;
      const name = String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
      );
      const length = view.getUint32(at + 12);
      this.tables.set(name, new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(at + 8), length));
    }
  }

  /** A table, or undefined when the font has none of that name. */
  optional(name: string): DataView | undefined {
    return this.tables.get(name);
  }

  /** A table that every font must have. */
  table(name: string): DataView {
    const table = this.tables.get(name);
    if (!table) throw new Error(`The font has no table "${name}".`);
    return table;
  }
}
