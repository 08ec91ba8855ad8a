import type { MeetingFile } from '#domain/archive';
import { plainPdf } from '#test/hostile/pdfs';
import { anyLine, maybe, oneOf, some, times } from './any-text.js';
import type { MeetingGround } from './meeting-ground.js';

type Referat = NonNullable<MeetingFile['referat']>;
type Version = NonNullable<Referat['versions']>[number];
type Round = NonNullable<Referat['rounds']>[number];
type Comment = Round['comments'][number];

/** As the gate leaves it: what is taken in is then kept byte by byte. */
const filedPdf = {
  ...{ name: 'Referat 1-2021.pdf', mediaType: 'application/pdf' as const },
  base64: (await plainPdf(1)).toString('base64'),
};

/** Versions of a referat, and rounds of comments on some of them: only the last may be open. */
export function anyRounds(ground: MeetingGround): Pick<Referat, 'versions' | 'rounds'> {
  const { draw } = ground;
  const versions = times(draw, 0, 3, (i) => anyVersion(ground, i));
  if (versions.length === 0) return {};
  const many = oneOf(draw, 0, 1, 2);
  const rounds = Array.from({ length: many }, (_, i) =>
    anyRound(ground, i, oneOf(draw, ...versions.keys()) + 1, i === many - 1),
  );
  return { versions, ...(rounds.length > 0 ? { rounds } : {}) };
}

function anyVersion({ draw }: MeetingGround, i: number): Version {
  const reason = oneOf(
    draw,
    ...(['forComment', 'forApproval', 'approved', 'notApproved', 'corrected'] as const),
  );
  return {
    ...{ version: i + 1, reason },
    made: `2021-03-0${i + 1}T09:00:00.125+01:00`,
    ...maybe(draw, 'decidedIn', () => '12/2/2021'),
    words: times(draw, 0, 3, (n) => ({
      key: `referat-sak-${n + 1}-1-2021/account`,
      part: oneOf(draw, 'head', 'attendance', 'account', 'habilitet', 'vedtak', 'statements', 'corrections'),
      heading: oneOf(draw, '', anyLine(draw)),
      paragraphs: times(draw, 0, 3, () => oneOf(draw, '', anyLine(draw, 60))),
    })),
    ...(reason === 'approved' || reason === 'corrected'
      ? maybe(draw, 'filed', () => ({ at: `2021-03-0${i + 1}T09:05:00.5+01:00`, file: filedPdf }))
      : {}),
  };
}

function anyRound(ground: MeetingGround, i: number, of: number, mayBeOpen: boolean): Round {
  const { draw, people } = ground;
  const month = i === 0 ? '03' : '05';
  const offset = i === 0 ? '+01:00' : '+02:00';
  return {
    ...{ of, sent: `2021-${month}-04T10:00:00${offset}`, deadline: `2021-${month}-18` },
    closes: `2021-${month}-19T00:00:00${offset}`,
    ...maybe(draw, 'remind', () => `2021-${month}-16T09:00:00${offset}`),
    ...maybe(draw, 'reminded', () => `2021-${month}-16T09:00:12.5${offset}`),
    ...(mayBeOpen && oneOf(draw, true, false) ? {} : { closed: `2021-${month}-19T00:00:30${offset}` }),
    recipients: some(draw, people).map((person) => ({
      person,
      ...maybe(draw, 'noRemarks', () => `2021-${month}-05T08:00:00${offset}`),
      ...maybe(draw, 'reminded', () => `2021-${month}-16T09:00:12.5${offset}`),
    })),
    comments: times(draw, 0, 4, (n) => anyComment(ground, `2021-${month}-1${n}T12:00:00${offset}`)),
  };
}

function anyComment({ draw, people }: MeetingGround, written: string): Comment {
  const about = maybe(draw, 'about', () => ({
    ...{ section: 'referat-sak-1-1-2021/account', start: 3, end: 3 + oneOf(draw, 1, 40) },
    ...{ quote: anyLine(draw), prefix: oneOf(draw, '', anyLine(draw)), suffix: oneOf(draw, '', 'etter') },
  }));
  const suggestion = 'about' in about ? maybe(draw, 'suggestion', () => oneOf(draw, '', anyLine(draw))) : {};
  const settled = { at: '2021-06-01T13:00:00+02:00', ...maybe(draw, 'by', () => oneOf(draw, ...people)) };
  return {
    person: oneOf(draw, ...people),
    ...about,
    text: 'suggestion' in suggestion ? oneOf(draw, '', anyLine(draw)) : `${anyLine(draw)}\n${anyLine(draw)}`,
    ...suggestion,
    ...{ written, late: oneOf(draw, true, false) },
    ...maybe(draw, 'settled', () =>
      oneOf<NonNullable<Comment['settled']>>(
        draw,
        { outcome: 'takenIn', ...settled },
        { outcome: 'laidBefore', answer: anyLine(draw), ...settled },
        { outcome: 'declined', answer: anyLine(draw), ...settled },
      ),
    ),
  };
}
