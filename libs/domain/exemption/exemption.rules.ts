import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { isCalendarDate } from '#kernel/oslo-time';
import type { ShieldReader } from '#domain/meetings';

/** What can be kept from some readers. */
export const exemptKinds = ['saksframlegg', 'vedlegg', 'referat', 'letter'] as const;
export type ExemptKind = (typeof exemptKinds)[number];

/** A whole document, or a passage marked in its text. */
export const exemptScopes = ['document', 'passage'] as const;
export type ExemptScope = (typeof exemptScopes)[number];

/** The document that is kept from some readers, or that a passage was marked in. */
export interface ExemptOwner {
  readonly kind: ExemptKind;
  readonly id: string;
}

/** What is decided when something is exempted from the public. */
export interface ExemptionInput {
  /** Printed short form of the legal basis: "offl. § 14 første ledd". */
  readonly legalBasis: string;
  readonly reason: string;
  /** Roles that read it besides the secretariat. */
  readonly readers: readonly ShieldReader[];
  /** What others see in the place of a vedlegg's title; empty when the title tells nothing. Of documents only. */
  readonly shieldedTitle: string;
  /** Whether it was considered to give access all the same (meirinnsyn, offl. § 11). */
  readonly enhancedAccess: boolean;
  /** What came of considering it; may be empty. */
  readonly enhancedAccessNote: string;
  /** When it is to be looked at again, `yyyy-mm-dd`; null for never. */
  readonly reviewOn: string | null;
}

/** Whether somebody may read what is exempted. The secretariat wrote it, and the public never may. */
export function mayReadExempt({ role }: Pick<Actor, 'role'>, readers: readonly ShieldReader[]): boolean {
  if (role === 'secretariat' || role === 'system') return true;
  return readers.some((reader) => reader === role);
}

/**
 * Everything wrong with an exemption, by field.
 * @param today `yyyy-mm-dd` in Oslo: a review in the past would be due before anybody could do it
 */
export function exemptionFaults(input: ExemptionInput, today: string): Fault[] {
  const { legalBasis, reason, shieldedTitle, enhancedAccessNote, reviewOn } = input;
  const isDate = reviewOn === null || isCalendarDate(reviewOn);
  return [
    ...(legalBasis.trim() === '' ? [fault('/legalBasis', 'exemption.legalBasisMissing')] : []),
    ...(legalBasis.length > 200 ? [fault('/legalBasis', 'exemption.tooLong')] : []),
    ...(reason.trim() === '' ? [fault('/reason', 'exemption.reasonMissing')] : []),
    ...(reason.length > 2000 ? [fault('/reason', 'exemption.tooLong')] : []),
    ...(shieldedTitle.length > 500 ? [fault('/shieldedTitle', 'exemption.tooLong')] : []),
    ...(enhancedAccessNote.length > 2000 ? [fault('/enhancedAccessNote', 'exemption.tooLong')] : []),
    ...(isDate ? [] : [fault('/reviewOn', 'exemption.reviewUnreadable')]),
    ...(isDate && reviewOn !== null && reviewOn < today ? [fault('/reviewOn', 'exemption.reviewPast')] : []),
  ];
}

const fault = (path: string, code: string): Fault => ({ path, code });

/** A key for marks in texts: short, and nothing that tells what it is about. @param chance 16 hexadecimal digits */
export function passageKey(chance: string): string {
  return `u-${chance.replaceAll('-', '').slice(-12)}`;
}
