import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { presentLook } from './annotations.js';
import { arrayAt, name, numbersOf } from './pdf-values.js';

/** A form field as a picture on the page: the stream to paint and the matrix that puts it in the field's place. */
export interface PaintedField {
  look: PDFRef;
  matrix: number[];
  field: PDFDict;
  /** Its mark on the page, when the file's tags know the field. */
  mcid?: number;
}

/**
 * Where the present looks of form fields are to be painted. A form cannot live on in a package (its fields would
 * mix with those of other forms), but what was filled in must be seen.
 */
export function paintedFields(fields: PDFDict[]): PaintedField[] {
  const painted: PaintedField[] = [];
  for (const field of fields) {
    const look = presentLook(field);
    const stream = look && field.context.lookup(look);
    const rect = numbersOf(arrayAt(field, 'Rect'), 4);
    if (!look || !(stream instanceof PDFRawStream) || !rect) continue;
    const matrix = placement(stream.dict, rect);
    if (!matrix) continue;
    stream.dict.set(name('Type'), PDFName.of('XObject'));
    stream.dict.set(name('Subtype'), PDFName.of('Form'));
    painted.push({ look, matrix, field });
  }
  return painted;
}

/** ISO 32000-1, 12.5.5, algorithm "appearance streams": the box, moved by its own matrix, is fitted into the field. */
function placement(look: PDFDict, rect: number[]): number[] | undefined {
  const box = numbersOf(arrayAt(look, 'BBox'), 4);
  if (!box) return undefined;
  const [a, b, c, d, e, f] = numbersOf(arrayAt(look, 'Matrix'), 6) ?? [1, 0, 0, 1, 0, 0];
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ].map(([x, y]) => [a * x + c * y + e, b * x + d * y + f]);
  const [left, right] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
  const [low, high] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
  if (right - left <= 0 || high - low <= 0) return undefined;
  const across = Math.abs(rect[2] - rect[0]) / (right - left);
  const up = Math.abs(rect[3] - rect[1]) / (high - low);
  const [x, y] = [Math.min(rect[0], rect[2]), Math.min(rect[1], rect[3])];
  return [across, 0, 0, up, x - left * across, y - low * up];
}
