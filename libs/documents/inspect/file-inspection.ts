import type { FileFault } from './file-fault.js';
import type { OfficeFacts } from './office-container.js';
import type { ImageFacts } from './image-facts.js';
import type { PdfFacts } from './pdf-facts.js';

/** What a readable file holds. */
export type FileContent =
  | ({ kind: 'pdf' } & PdfFacts)
  | ({ kind: 'image' } & ImageFacts)
  | ({ kind: 'office' } & OfficeFacts)
  | { kind: 'html'; html: string }
  | { kind: 'text'; text: string };

/** What is known of every file, readable or not. */
interface KnownOfFile {
  /** Bytes. */
  size: number;
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
  /** By content, never by name; `application/octet-stream` when nothing is recognised. */
  mediaType: string;
  /** False when the ending of the declared name says another type than the content ("bilde.png" named .pdf). */
  nameFits: boolean;
}

/** The typed verdict over one file. Bad content is an answer, not an exception. */
export type FileInspection =
  | (KnownOfFile & { verdict: 'readable'; content: FileContent })
  | (KnownOfFile & { verdict: 'unusable'; fault: FileFault });
