import { type AuditEventRow, chainStart, hashOfEvent } from './audit-event-text.js';
import type { AuditFault, AuditFaultKind } from './audit-report.js';

const mostFaults = 10;

/** Walks one council's chain row by row in constant memory and notes where it does not hold. Pure. */
export class ChainCheck {
  private last = 0;
  private lastHash = chainStart;
  private rows = 0;
  private readonly found: AuditFault[] = [];

  /** Takes the next row in the order of `seq`. */
  take(row: AuditEventRow): void {
    const seq = Number(row.seq);
    const expected = this.last + 1;
    this.rows++;
    if (seq > expected) this.note('missing', expected);
    else if (row.previous_hash !== this.lastHash) this.note('reordered', seq);
    if (hashOfEvent(row) !== row.hash) this.note('changed', seq);
    this.last = seq;
    this.lastHash = row.hash;
  }

  /** Compares the end with what the head says; `undefined` when there is no head. */
  finish(head: { readonly length: number; readonly head: string } | undefined): void {
    if (!head || head.length < this.last) this.note('headChanged', this.last + 1);
    else if (head.length > this.last) this.note('tailCut', this.last + 1);
    else if (head.head !== this.lastHash) this.note('headChanged', this.last);
  }

  get length(): number {
    return this.rows;
  }

  get head(): string {
    return this.lastHash;
  }

  get faults(): readonly AuditFault[] {
    return this.found;
  }

  private note(kind: AuditFaultKind, seq: number): void {
    if (this.found.length < mostFaults) this.found.push({ kind, seq });
  }
}
