import type { PaperSetBuildState } from './paper-set-build.entity.js';
import type { BuildFacts } from './paper-set-build.repository.js';
import type { PaperSetEdition } from './paper-set-edition.entity.js';
import type { PackageReader } from './paper-set-edition.rules.js';
import type { PaperSetVariant } from './paper-set-variant.rules.js';

/** A package as people and programs are shown it. */
export interface EditionView {
  readonly id: string;
  readonly meetingId: string;
  readonly variant: PaperSetVariant;
  /** For `changes`: the version that it is compared with; 0 for the others. */
  readonly since: number;
  readonly reader: PackageReader;
  /** 0 while nothing is sent. */
  readonly version: number;
  /** Kept because something was sent. */
  readonly isSent: boolean;
  /** Something that was kept from its reader has been opened to them since. */
  readonly isBehind: boolean;
  /** The moment it is of. */
  readonly datedAt: Date;
  readonly title: string;
  readonly fileName: string;
  readonly fingerprint: string;
  readonly state: PaperSetBuildState;
  /** Parts taken in so far, of how many; 0 of 0 before that is known. */
  readonly progress: { readonly done: number; readonly all: number };
  /** Code of why it could not be made. */
  readonly failure: string | null;
  /** When it was given up; null for one that was not. */
  readonly failedAt: Date | null;
  /** The file; null until it is whole. */
  readonly file: {
    readonly pages: number;
    readonly bytes: number;
    readonly sha256: string;
    readonly madeAt: Date;
  } | null;
}

/** An edition with how far its file is. */
export function viewOf(row: PaperSetEdition, build: BuildFacts, isBehind = false): EditionView {
  const { id, meetingId, variant, version, isSent, datedAt } = row;
  const { title, fileName, fingerprint, state, failure, pages, bytes, sha256, madeAt } = build;
  const failedAt = state === 'failed' ? build.beatAt : null;
  const isThere = pages !== null && bytes !== null && sha256 !== null && madeAt !== null;
  return {
    ...{ id, meetingId, variant, version, isSent, isBehind, datedAt, since: row.sinceVersion },
    reader: { role: row.readerRole, personId: row.readerId },
    ...{ title, fileName, fingerprint, state, failure, failedAt },
    progress: { done: build.partsDone, all: build.partsAll },
    file: isThere ? { pages, bytes, sha256, madeAt } : null,
  };
}
