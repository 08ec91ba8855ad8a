/**
 * What the virus scanner has said of a file. `none`: nobody has looked (no scanner, or one that would not);
 * `waiting`: the scanner was away when it came, and is asked again; `found`: closed to readers.
 */
export const fileScans = ['none', 'waiting', 'clean', 'found'] as const;
export type FileScan = (typeof fileScans)[number];

/** What is known of a file from its scan, for whoever shows it. */
export interface ScanState {
  readonly scan: FileScan;
  /** What the scanner calls it; null unless it found something. */
  readonly scanFinding: string | null;
}
