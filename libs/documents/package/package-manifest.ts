import type { LeftBehind } from './graft/annotations.js';

/** How a part came into the package. */
export type PartKind = 'text' | 'foreign-pdf' | 'image' | 'attached-file' | 'left-out';

/** Why a vedlegg could not come along: a code with a sentence in templates/messages.nb.json. */
export interface LeftOutReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One part of a package. */
export interface ManifestPart {
  readonly id: string;
  /** "Sak 13/2/2021 Orienteringer", "Vedlegg 2 Brev til departementet". */
  readonly title: string;
  /** Stamp of a vedlegg's or paper's pages; empty for the front and for our own lists. */
  readonly stamp: string;
  readonly kind: PartKind;
  /** Page of the whole on which it begins, from 1. */
  readonly firstPage: number;
  readonly pages: number;
  /** SHA-256: of a file its bytes, of a text that we set its HTML in UTF-8. Empty for what is made from this list. */
  readonly sha256: string;
  /** Of files. */
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly size?: number;
  readonly reason?: LeftOutReason;
  /** What of a foreign PDF could not come along. */
  readonly leftBehind: readonly LeftBehind[];
}

/** What a package consists of; as JSON it can lie beside the file, so that each part can be checked later. */
export interface PackageManifest {
  readonly title: string;
  readonly identifier: string;
  readonly created: string;
  readonly pages: number;
  /** Standards that the file says it keeps; empty when a foreign part is in it. */
  readonly claims: readonly string[];
  readonly parts: readonly ManifestPart[];
}
