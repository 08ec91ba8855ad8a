import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';
import type { PdfFacts } from './pdf-facts.js';

/** Metadata is a page of XML; more than this is not read. */
const most = 4_000_000;

/** What the file's XMP metadata says it keeps: PDF/A part and level ("2a"), PDF/UA part ("1"). */
export function readClaims(pdf: PDFDocument): PdfFacts['claims'] {
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return {};
  const xml = textOf(metadata);
  const part = value(xml, 'pdfaid:part');
  const claims: PdfFacts['claims'] = {};
  if (part) claims.pdfa = part + (value(xml, 'pdfaid:conformance') ?? '').toLowerCase();
  const access = value(xml, 'pdfuaid:part');
  if (access) claims.pdfua = access;
  return claims;
}

function textOf(stream: PDFRawStream): string {
  const bytes = Buffer.from(stream.getContents());
  if (stream.dict.get(PDFName.of('Filter')) === undefined) return bytes.subarray(0, most).toString('utf8');
  try {
    return inflateSync(bytes, { maxOutputLength: most }).toString('utf8');
  } catch {
    return '';
  }
}

/** A property of XMP stands as an element or as an attribute. */
const value = (xml: string, property: string) =>
  new RegExp(`${property}\\s{0,9}(?:=\\s{0,9}["']|>\\s{0,9})(\\w{1,3})`).exec(xml)?.[1];
