import type { MeetingFile } from '#domain/archive';
import { plainPdf } from '#test/hostile/pdfs';
import { anyLine, maybe, oneOf } from './any-text.js';
import type { MeetingGround } from './meeting-ground.js';

type ExemptionEntry = NonNullable<MeetingFile['exemptions']>[number];
type Content = Omit<MeetingFile, 'format' | 'people' | 'organisations'>;

/** As the gate leaves it: what is taken in is then kept byte by byte. */
const redacted = {
  ...{ name: 'Sladdet versjon.pdf', mediaType: 'application/pdf' },
  base64: (await plainPdf(1)).toString('base64'),
};

/** The same meeting with some of its documents exempted from the public, and words of a paper, an account and a letter. */
export function withExemptions<File extends Content>(ground: MeetingGround, file: File): File {
  const { draw } = ground;
  const paper = file.items.findIndex(({ paper: text }) => (text?.sections.length ?? 0) > 0);
  const vedlegg = file.items.flatMap((item) => item.paper?.vedlegg ?? []);
  const places: { readonly scope: ExemptionEntry['scope']; readonly of: ExemptionEntry['of'] }[] = [
    ...(paper < 0 ? [] : [{ scope: 'passage' as const, of: { paper: paper + 1 } }]),
    ...(paper < 0 ? [] : [{ scope: 'document' as const, of: { paper: paper + 1 } }]),
    ...vedlegg.slice(0, 1).map(({ key }) => ({ scope: 'document' as const, of: { vedlegg: key } })),
    ...(file.referat ? [{ scope: 'document' as const, of: { referat: true as const } }] : []),
    ...file.letters.slice(0, 1).map(({ key }) => ({ scope: 'passage' as const, of: { letter: key } })),
  ];
  const chosen = places.filter(() => oneOf(draw, true, false));
  if (chosen.length === 0) return file;
  const exemptions = chosen.map((place, i) => anyExemption(ground, place, i));
  const [first] = exemptions;
  if (!('paper' in first.of) || first.scope === 'document') return { ...file, exemptions };
  const items = file.items.map((item, i) =>
    i === paper && item.paper
      ? { ...item, paper: { ...item.paper, sections: marked(item.paper.sections, first.key) } }
      : item,
  );
  return { ...file, items, exemptions };
}

function anyExemption(
  { draw, number, people }: MeetingGround,
  place: Pick<ExemptionEntry, 'scope' | 'of'>,
  i: number,
): ExemptionEntry {
  return {
    ...{
      key: `u-${number}-${i}`,
      scope: place.scope,
      of: place.of,
      legalBasis: anyLine(draw),
      reason: anyLine(draw),
    },
    readers: oneOf<ExemptionEntry['readers']>(draw, [], ['chair'], ['member', 'observer']),
    ...(place.scope === 'document' ? maybe(draw, 'shieldedTitle', () => anyLine(draw)) : {}),
    enhancedAccess: oneOf(draw, true, false),
    ...maybe(draw, 'enhancedAccessNote', () => anyLine(draw)),
    decidedAt: `2021-02-0${i + 1}T10:00:00+01:00`,
    ...maybe(draw, 'decidedBy', () => oneOf(draw, ...people)),
    ...maybe(draw, 'reviewOn', () => '2031-01-31'),
    ...(oneOf(draw, true, false)
      ? {
          liftedAt: '2021-03-01T09:30:00.5+01:00',
          ...maybe(draw, 'liftedBy', () => oneOf(draw, ...people)),
        }
      : {}),
    ...('vedlegg' in place.of ? maybe(draw, 'redacted', () => redacted) : {}),
  };
}

type Sections = NonNullable<MeetingFile['items'][number]['paper']>['sections'];

/** A paragraph more, with words that are exempted. */
function marked(sections: Sections, key: string): Sections {
  return sections.map((section, i) =>
    i === 0
      ? { ...section, html: `${section.html}<p>Åpent, <span data-exempt="${key}">lukket</span></p>` }
      : section,
  );
}
