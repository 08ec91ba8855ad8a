import sharp from 'sharp';
import type { MeetingFile } from '#domain/archive';
import type { MeetingGround } from './meeting-ground.js';
import { anyDate, anyHtml, anyLine, maybe, oneOf, times } from './any-text.js';

type Paper = NonNullable<MeetingFile['items'][number]['paper']>;
export type AnyVedlegg = Paper['vedlegg'][number];

/** One point, as the gate encodes pictures: what is taken in is then kept byte by byte. */
const point = { width: 1, height: 1, channels: 4 as const, background: { r: 90, g: 0, b: 90, alpha: 0.5 } };
const png = (await sharp({ create: point }).png().toBuffer()).toString('base64');

/** A vedlegg that may have been another before. */
export function anyVedlegg(ground: MeetingGround): AnyVedlegg {
  const { draw } = ground;
  return {
    ...{ key: ground.key('vedlegg'), ...anyHead(ground) },
    ...maybe(draw, 'sentLater', () => '2021-02-24T10:00:00.5+01:00'),
    content: anyContent(ground),
    ...(oneOf(draw, true, false, false)
      ? {
          earlier: times(draw, 1, 2, (i) => anyEarlier(ground, i)),
        }
      : {}),
  };
}

/** Vedlegg that were taken away, each with how it stood. */
export function anyRemoved(ground: MeetingGround): Pick<Paper, 'removedVedlegg'> {
  const { draw } = ground;
  return maybe(draw, 'removedVedlegg', () =>
    times(draw, 1, 2, () => ({ versions: times(draw, 1, 3, (i) => anyEarlier(ground, i)) })),
  );
}

function anyEarlier(ground: MeetingGround, i: number): NonNullable<AnyVedlegg['earlier']>[number] {
  const { draw, people } = ground;
  return {
    ...{ ...anyHead(ground), content: anyContent(ground), until: `2021-02-0${i + 1}T10:00:00+01:00` },
    ...maybe(draw, 'by', () => oneOf(draw, ...people)),
    ...maybe(draw, 'reason', () => anyLine(draw)),
  };
}

function anyHead({ draw }: MeetingGround): Pick<AnyVedlegg, 'title' | 'kind' | 'status' | 'source' | 'date'> {
  return {
    title: anyLine(draw),
    kind: oneOf(
      draw,
      'referat',
      'activityOverview',
      'letter',
      'pressArticle',
      'note',
      'slides',
      'themeNote',
      'report',
      'other',
    ),
    status: oneOf(draw, 'draft', 'final'),
    ...maybe(draw, 'source', () => anyLine(draw)),
    ...maybe(draw, 'date', () => anyDate(draw, 2021)),
  };
}

function anyContent({ draw, letters }: MeetingGround): AnyVedlegg['content'] {
  const text = Buffer.from(`Notat ${anyLine(draw, 200)}\n`, 'utf8').toString('base64');
  return oneOf<AnyVedlegg['content']>(
    draw,
    { file: { name: 'bilde æ (1).png', mediaType: 'image/png', base64: png } },
    { file: { name: 'notat.txt', mediaType: 'text/plain', base64: text } },
    { html: anyHtml(draw) },
    { activityOverview: true },
    ...letters.map((letter) => ({ letter })),
  );
}
