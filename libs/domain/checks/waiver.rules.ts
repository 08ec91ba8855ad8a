import type { Fault } from '#kernel/domain-error';
import type { CheckWaiver } from './check-waiver.entity.js';
import { type Finding, inOrder } from './finding.rules.js';

/** Letters of the longest reason that is kept. */
export const longestWaiverReason = 1000;

/** What is wrong with a reason; undefined when nothing is. */
export function reasonFault(reason: string): (Fault & { readonly code: ReasonCode }) | undefined {
  if (!/\S/.test(reason)) return { path: '/reason', code: 'check.reasonMissing' };
  return reason.length > longestWaiverReason ? { path: '/reason', code: 'check.reasonTooLong' } : undefined;
}

type ReasonCode = 'check.reasonMissing' | 'check.reasonTooLong';

/** A warning that was waived, while nothing in its place has changed. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Readonly<CheckWaiver>;
}

/** Findings held against what was waived. */
export interface JudgedFindings {
  /** What stops the sending first. */
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Waivers that hold no longer, the latest first: taken back, or their place has changed or was mended. */
  readonly past: readonly Readonly<CheckWaiver>[];
}

/** Which of the findings still need somebody. An error is never waived, whatever the rows say. */
export function judged(
  findings: readonly Finding[],
  waivers: readonly Readonly<CheckWaiver>[],
): JudgedFindings {
  const standing = new Map(
    waivers.filter((row) => row.takenBackAt === null).map((row) => [row.fingerprint, row]),
  );
  const found = inOrder(findings);
  const waived = found.flatMap((finding) => {
    const waiver = finding.severity === 'warning' ? standing.get(finding.fingerprint) : undefined;
    return waiver ? [{ finding, waiver }] : [];
  });
  const used = new Set(waived.map(({ waiver }) => waiver.id));
  const isWaived = new Set(waived.map(({ finding }) => finding.fingerprint));
  return {
    open: found.filter(({ fingerprint }) => !isWaived.has(fingerprint)),
    waived,
    past: waivers
      .filter(({ id }) => !used.has(id))
      .toSorted((a, b) => b.waivedAt.getTime() - a.waivedAt.getTime()),
  };
}
