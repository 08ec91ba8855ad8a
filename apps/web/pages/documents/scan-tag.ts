import type { ScanState } from '#domain/documents-register';

/** A mark beside a vedlegg, for the partial `scan-tag`: what the virus scanner has said of its file. */
export interface ScanTag {
  readonly isNone: boolean;
  readonly isWaiting: boolean;
  readonly isFound: boolean;
  /** What the scanner calls what it found. */
  readonly finding: string;
}

/**
 * The mark for a file from outside; null for one that was looked at and found clean. That nobody has looked concerns
 * the secretariat; that a file is closed concerns everybody who would open it.
 */
export function scanTag(file: ScanState | null, isSecretariat: boolean): ScanTag | null {
  if (!file || file.scan === 'clean' || (file.scan !== 'found' && !isSecretariat)) return null;
  return {
    isNone: file.scan === 'none',
    isWaiting: file.scan === 'waiting',
    isFound: file.scan === 'found',
    finding: file.scanFinding ?? '',
  };
}
