import { crc32, deflateRawSync } from 'node:zlib';

/** One file in a container; `claimedSize` lets the container lie about its unpacked size, as bombs do. */
export interface ZipEntry {
  name: string;
  content: Buffer | string;
  claimedSize?: number;
}

/** Writes a zip container (PKWARE APPNOTE 4.3), dates fixed. */
export function zip(entries: ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize } of entries) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(0x5a210000, 6);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, 0]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), version, fields, rest, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end]);
}

const contentTypes: ZipEntry = { name: '[Content_Types].xml', content: '<Types/>' };

/** Office files with the least that tells what they are. */
export const officeFiles = {
  docx: () => zip([contentTypes, { name: 'word/document.xml', content: '<w:document/>' }]),
  xlsx: () => zip([contentTypes, { name: 'xl/workbook.xml', content: '<workbook/>' }]),
  pptx: () => zip([contentTypes, { name: 'ppt/presentation.xml', content: '<p:presentation/>' }]),
  docm: () =>
    zip([
      contentTypes,
      { name: 'word/document.xml', content: '<w:document/>' },
      { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' },
    ]),
  odt: () =>
    zip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', content: '<office:document-content/>' },
    ]),
  /** 300 MB of nothing in one part: honest about its size, far over any paper's. */
  bomb: () => zip([contentTypes, { name: 'word/document.xml', content: Buffer.alloc(300_000_000) }]),
  /** Says that its part is small; it is not. */
  lyingBomb: () =>
    zip([contentTypes, { name: 'word/document.xml', content: Buffer.alloc(60_000_000), claimedSize: 1000 }]),
  plainZip: () => zip([{ name: 'les-meg.txt', content: 'hei' }]),
  manyEntries: () =>
    zip([
      contentTypes,
      ...Array.from({ length: 10_001 }, (_, i) => ({ name: `word/${i}.xml`, content: '' })),
    ]),
  cutOff: () => {
    const whole = officeFiles.docx();
    return whole.subarray(0, whole.length - 40);
  },
  /** The shape of a Word file under password: a compound file with the stream that the standard names. */
  password: () =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  doc: () =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from('WordDocument', 'utf16le'),
    ]),
};
