import type { Refusal } from '#kernel/state-machine';
import type { AttendanceStatus, MeetingStatus } from '#domain/meetings';

export type VaraMode = 'none' | 'personal' | 'ranked';

/** A row of the attendance list, as far as calling in is concerned. */
export interface CallableRow {
  readonly personId: string;
  readonly status: AttendanceStatus;
  readonly attendsFor: string | null;
}

/** Whether somebody can be called in: free, already called, cannot come, or attends for somebody else. */
export const varaAvailabilities = ['free', 'called', 'away', 'elsewhere'] as const;
export type VaraAvailability = (typeof varaAvailabilities)[number];

/** A vara of a seat. */
export interface VaraCandidate {
  readonly personId: string;
  readonly availability: VaraAvailability;
  /** The one to ask next, where the council's vara come in order. */
  readonly isNext: boolean;
}

/**
 * The vara of a seat whose member is away, in the order they are asked.
 * @param varaIds the vara of the seat by rank
 */
export function varaCandidates(
  mode: VaraMode,
  memberId: string,
  varaIds: readonly string[],
  rows: readonly CallableRow[],
): readonly VaraCandidate[] {
  if (mode === 'none') return [];
  const known = varaIds.map((personId) => ({
    personId,
    availability: availabilityOf(
      memberId,
      rows.find((row) => row.personId === personId),
    ),
  }));
  const someoneComes = known.some(({ availability }) => availability === 'called');
  const next = someoneComes ? undefined : known.find(({ availability }) => availability === 'free');
  return known.map((vara) => ({
    ...vara,
    isNext: vara === next && (mode === 'ranked' || known.length === 1),
  }));
}

function availabilityOf(memberId: string, row: CallableRow | undefined): VaraAvailability {
  if (row === undefined) return 'free';
  if (row.status === 'apology' || row.status === 'absent') return 'away';
  if (row.attendsFor === null) return 'free';
  return row.attendsFor === memberId ? 'called' : 'elsewhere';
}

/** What a call must be judged by. */
export interface VaraCall {
  readonly mode: VaraMode;
  readonly meeting: MeetingStatus;
  readonly memberId: string;
  readonly varaId: string;
  readonly rows: readonly CallableRow[];
}

/** Whether a vara may be called in for a member now. Which vara belongs to the seat is the attendance list's own rule. */
export function mayCallVara({ mode, meeting, memberId, varaId, rows }: VaraCall): Refusal | undefined {
  if (mode === 'none') return { code: 'vara.notUsed' };
  if (meeting !== 'called' && meeting !== 'inProgress') return { code: 'vara.meetingNotCalled' };
  const member = rows.find((row) => row.personId === memberId);
  if (member?.status !== 'apology' && member?.status !== 'absent') return { code: 'vara.memberNotAway' };
  const others = rows.filter((row) => row.attendsFor === memberId);
  if (others.some((row) => row.status === 'expected' || row.status === 'present')) {
    return { code: 'vara.alreadyCalled' };
  }
  const attends = rows.find((row) => row.personId === varaId)?.attendsFor ?? null;
  return attends === null || attends === memberId ? undefined : { code: 'vara.attendsElsewhere' };
}
