import type { Fault } from '#kernel/domain-error';
import type { MeetingFile } from './meeting-file.schema.js';
import { instantFaults } from './oslo-instant.rules.js';
import { repeated } from './repeated.rules.js';
import type { CommentEntry, RoundEntry, VersionEntry } from './round.schema.js';

/** What cannot be so in the versions of a referat and in the rounds of comments on it. */
export function roundFaults({ referat }: Pick<MeetingFile, 'referat'>): Fault[] {
  const { versions = [], rounds = [] } = referat ?? {};
  const open = rounds.flatMap(({ closed }, i) => (closed === undefined ? [i] : []));
  return [
    ...versions.flatMap((version, i) => versionFaults(version, `/referat/versions/${i}`)),
    ...open.slice(1).map((i) => ({ path: `/referat/rounds/${i}/closed`, code: 'exchange.roundsOpen' })),
    ...rounds.flatMap((round, i) => {
      const path = `/referat/rounds/${i}`;
      return [
        ...(round.of > versions.length ? [{ path: `${path}/of`, code: 'exchange.roundOfNothing' }] : []),
        ...oneRoundFaults(round, path),
      ];
    }),
  ];
}

/** Only what was decided is filed. */
function versionFaults({ made, reason, filed }: VersionEntry, path: string): Fault[] {
  const isDecided = reason === 'approved' || reason === 'corrected';
  return [
    ...instantFaults(`${path}/made`, made),
    ...instantFaults(`${path}/filed/at`, filed?.at),
    ...(filed && !isDecided ? [{ path: `${path}/filed`, code: 'exchange.filedUndecided' }] : []),
  ];
}

function oneRoundFaults(round: RoundEntry, path: string): Fault[] {
  const moments = [
    ...(['sent', 'closes', 'remind', 'reminded', 'closed'] as const).flatMap((field) =>
      instantFaults(`${path}/${field}`, round[field]),
    ),
    ...round.recipients.flatMap(({ noRemarks, reminded }, i) => [
      ...instantFaults(`${path}/recipients/${i}/noRemarks`, noRemarks),
      ...instantFaults(`${path}/recipients/${i}/reminded`, reminded),
    ]),
  ];
  const isBefore = (one: string, other: string) => Date.parse(one) < Date.parse(other);
  return [
    ...moments,
    ...(moments.length > 0 || isBefore(round.sent, round.closes)
      ? []
      : [{ path: `${path}/closes`, code: 'exchange.roundTimes' }]),
    ...(moments.length > 0 || round.remind === undefined || isBefore(round.remind, round.closes)
      ? []
      : [{ path: `${path}/remind`, code: 'exchange.roundTimes' }]),
    ...repeated(
      round.recipients,
      ({ person }) => person,
      (key, i) => ({ path: `${path}/recipients/${i}/person`, code: 'exchange.askedTwice', params: { key } }),
    ),
    ...round.comments.flatMap((comment, i) => commentFaults(comment, `${path}/comments/${i}`)),
  ];
}

function commentFaults({ about, text, suggestion, written, settled }: CommentEntry, path: string): Fault[] {
  return [
    ...instantFaults(`${path}/written`, written),
    ...instantFaults(`${path}/settled/at`, settled?.at),
    ...(text === '' && suggestion === undefined
      ? [{ path: `${path}/text`, code: 'exchange.commentEmpty' }]
      : []),
    ...(suggestion !== undefined && about === undefined
      ? [{ path: `${path}/suggestion`, code: 'exchange.suggestionOfNothing' }]
      : []),
    ...(about !== undefined && about.end <= about.start
      ? [{ path: `${path}/about/end`, code: 'exchange.commentBackwards' }]
      : []),
  ];
}
