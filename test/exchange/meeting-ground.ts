import type { CouncilFile, MeetingFile } from '#domain/archive';
import type { Draw } from './any-text.js';

/** What the parts of a meeting file are drawn from. */
export interface MeetingGround {
  readonly draw: Draw;
  readonly council: CouncilFile;
  /** Everybody who may be named: the register, and people whom only this file brings. */
  readonly people: readonly string[];
  readonly status: MeetingFile['meeting']['status'];
  readonly kind: MeetingFile['meeting']['kind'];
  readonly number: number;
  readonly letters: readonly string[];
  /** Makes keys that no other file of the council uses. */
  readonly key: (what: string) => string;
}
