import type { IImageOptions } from 'docx';
import type { ElementNode } from '../html/document-node.js';

/** Room across the page between the margins, in pixels of 1/96 inch. */
const widest = 600;
const types = { png: 'png', jpeg: 'jpg', gif: 'gif' } as const;

/**
 * A picture whose bytes stand in the document itself, with its alternate text.
 * @returns undefined for a picture that is kept elsewhere, or of a type that Word does not take
 */
export function wordPicture(node: ElementNode): IImageOptions | undefined {
  const found = /^data:image\/(png|jpeg|gif);base64,(.+)$/s.exec(node.attributes['src'] ?? '');
  if (!found) return undefined;
  const width = Number(node.attributes['width'] ?? widest);
  const height = Number(node.attributes['height'] ?? width * 0.66);
  const scale = Math.min(1, widest / width);
  const description = node.attributes['alt'] ?? '';
  return {
    type: types[found[1] as keyof typeof types],
    data: Buffer.from(found[2], 'base64'),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: description, description, title: description },
  };
}
