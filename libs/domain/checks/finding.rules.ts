import { fingerprintOf } from '#kernel/fingerprint';
import { type CheckCode, checkRegister, type Severity } from './check-register.rules.js';

/** Where a finding is seen and mended. */
export type CheckPlace =
  /** A section of a paper, or a paragraph of its proposal, from 0. */
  | { readonly kind: 'section' | 'proposal'; readonly itemId: string; readonly index: number }
  | { readonly kind: 'vedlegg'; readonly itemId: string; readonly vedleggId: string }
  /** The paper as a whole, the item on the agenda, its account in the referat, its vedtak. */
  | { readonly kind: 'paper' | 'item' | 'account' | 'vedtak'; readonly itemId: string }
  | {
      readonly kind:
        | 'agenda'
        | 'meeting'
        | 'members'
        | 'answers'
        | 'attendance'
        | 'referat'
        | 'habilitet'
        | 'actionPlan';
    }
  /** A person in the register. */
  | { readonly kind: 'person'; readonly personId: string };

/** One line of "Kontroller". */
export interface Finding {
  readonly check: CheckCode;
  readonly severity: Severity;
  /** For the sentence `check.<check>`. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly place: CheckPlace;
  /** Another one as soon as what stands in its place has changed: a warning that was waived holds no longer then. */
  readonly fingerprint: string;
}

/**
 * Makes a finding.
 * @param content what stands in the place that it is about; whoever waives the warning has looked at just this
 */
export function finding(
  check: CheckCode,
  params: Finding['params'],
  place: CheckPlace,
  content: readonly (string | number | boolean | null)[] = [],
): Finding {
  // A section that is moved is still the same section: its place in the order is no part of it.
  const where = [place.kind, 'itemId' in place ? place.itemId : '', subjectOf(place)];
  const fingerprint = fingerprintOf([check, ...where, ...Object.values(params), ...content]);
  return { check, severity: checkRegister[check].severity, params, place, fingerprint };
}

/** Whether a finding stops the sending. */
export function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** What stops the sending first; otherwise in the order they were found, each thing once. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const once = [...new Map(findings.map((one) => [one.fingerprint, one])).values()];
  return [...once.filter(isError), ...once.filter((one) => !isError(one))];
}

/** The item that a finding is about; undefined for what concerns the whole meeting. */
export function itemOf({ place }: Finding): string | undefined {
  return 'itemId' in place ? place.itemId : undefined;
}

function subjectOf(place: CheckPlace): string {
  if (place.kind === 'vedlegg') return place.vedleggId;
  return place.kind === 'person' ? place.personId : '';
}
