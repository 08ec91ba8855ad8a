/**
 * What is wrong with one place of a chain.
 * `changed`: the row no longer gives its own hash. `missing`: a number is skipped. `reordered`: the row does not
 * follow from the one before it (moved, or numbers were closed up after a removal). `tailCut`: the chain ends
 * earlier than its head says. `headChanged`: the head does not agree with the last row.
 */
export type AuditFaultKind = 'changed' | 'missing' | 'reordered' | 'tailCut' | 'headChanged';

export interface AuditFault {
  readonly kind: AuditFaultKind;
  /** Number within the council's chain where it is seen. */
  readonly seq: number;
}

/** The state of one council's chain. Noting `length` and `head` elsewhere makes even a wholly rewritten chain visible. */
export interface AuditReport {
  readonly councilId: string;
  /** Rows read. */
  readonly length: number;
  /** Hash of the last row read; 64 zeros for none. */
  readonly head: string;
  /** The first faults, at most ten. */
  readonly faults: readonly AuditFault[];
}
