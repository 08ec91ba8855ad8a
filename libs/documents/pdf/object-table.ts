import { createHash } from 'node:crypto';

/**
 * The bytes of a file under construction and where its objects stand in them. Objects are written when they are
 * finished and forgotten; what is finished can be taken at any time, so that a file of any length needs little memory.
 */
export class ObjectTable {
  private readonly offsets: number[] = [];
  private readonly digest = createHash('sha256');
  private readonly finished: Uint8Array[] = [];
  /** Syntax that is not yet bytes: many small objects become bytes at once. */
  private pending: string[] = [];
  private length = 0;
  private taken = 0;

  constructor(version: string) {
    // Bytes above 127 in the second line tell transfer programs that the file is binary (ISO 32000-1, 7.5.2).
    this.write(`%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n`);
  }

  /** A number for an object that is written later. */
  allocate(): number {
    return this.offsets.push(0);
  }

  /** Writes an object given in PDF syntax (Latin-1) under a number from {@link allocate}. */
  writeObject(number: number, body: string): void {
    this.offsets[number - 1] = this.length;
    this.write(`${number} 0 obj\n${body}\nendobj\n`);
  }

  /** Writes a stream with the entries of its dictionary; the length is added. */
  writeStream(number: number, entries: string, bytes: Uint8Array): void {
    this.offsets[number - 1] = this.length;
    this.write(`${number} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`);
    this.settle();
    this.take(bytes);
    this.length += bytes.length;
    this.write('\nendstream\nendobj\n');
  }

  /**
   * Ends the file with the table of its objects and the trailer. The file's identifier is made of its own bytes, so that
   * the same content gives the same file.
   */
  end(root: number, info: number): void {
    const start = this.length;
    this.settle();
    const identifier = this.digest.copy().digest('hex').slice(0, 32);
    const size = this.offsets.length + 1;
    const entries = this.offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.write(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`);
    this.write(
      `trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R/ID[<${identifier}><${identifier}>]>>\n`,
    );
    this.write(`startxref\n${start}\n%%EOF\n`);
  }

  /** How many bytes can be taken. */
  get waiting(): number {
    return this.length - this.taken;
  }

  /** The bytes finished since the last call. */
  takeBytes(): Buffer {
    this.settle();
    const bytes = Buffer.concat(this.finished);
    this.finished.length = 0;
    this.taken = this.length;
    return bytes;
  }

  private write(syntax: string): void {
    this.pending.push(syntax);
    this.length += syntax.length;
  }

  private settle(): void {
    if (this.pending.length === 0) return;
    this.take(Buffer.from(this.pending.join(''), 'latin1'));
    this.pending = [];
  }

  private take(bytes: Uint8Array): void {
    this.digest.update(bytes);
    this.finished.push(bytes);
  }
}
