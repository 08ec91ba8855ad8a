const blank = /^[\uFEFF\xEF\xBB\xBF\s\0]*$/;
const zipEnd = Buffer.from('PK\x05\x06', 'latin1');

/**
 * Whether something lies before a PDF's header or after its end that is no white space: readers skip it (ISO 32000-1,
 * Annex H.3.4), and for another program it makes the same bytes a web page, a program or an archive.
 */
export function hasForeignBytes(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, Math.max(0, buffer.indexOf('%PDF-'))).toString('latin1');
  if (!blank.test(head)) return true;
  const end = buffer.lastIndexOf('%%EOF');
  const tail = end < 0 ? Buffer.alloc(0) : buffer.subarray(end + 5);
  return !blank.test(tail.toString('latin1')) || buffer.includes(zipEnd, Math.max(0, buffer.length - 70_000));
}
