import { Injectable } from '@nestjs/common';
import {
  type CaseNumber,
  canonicalCaseNumber,
  CouncilSettingsService,
  parseCaseNumber,
  printCaseNumber,
} from '#domain/councils';
import { CaseReferenceQueries, paperAnchor, vedleggAnchor } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { TextPictureQueries } from './text-picture.queries.js';
import { pictureKeysIn, withPictures } from './text-picture.rules.js';
import { type ResolvedLink, type TextLink, textLinksIn, withResolvedLinks } from './text-link.rules.js';
import type { VedleggOwnerKind } from './vedlegg.rules.js';

/** Whose text it is, and in what it is printed. */
export interface TextLinkContext {
  /** The paper, referat or letter that the text belongs to: its own vedlegg need no explanation. */
  readonly owner: { readonly kind: VedleggOwnerKind; readonly id: string };
  /** Id of the meeting whose møtepakke it is printed in; references into the package become links. */
  readonly packageOf?: string;
}

interface VedleggPlace {
  readonly key: string;
  readonly number: number;
  readonly ownerKind: VedleggOwnerKind;
  readonly ownerId: string;
  readonly meetingId: string | null;
  readonly place: number | null;
  readonly sequence: number | null;
  readonly meeting: number | null;
  readonly year: number | null;
}

/**
 * References in texts to vedlegg and cases: they point at the thing, and are printed with the number it has now.
 * Pictures refer to vedlegg too, and are set where they stand.
 */
@Injectable()
export class TextLinkQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseReferenceQueries,
    private readonly settings: CouncilSettingsService,
    private readonly pictures: TextPictureQueries,
  ) {}

  /** Looks up together what many texts refer to, before each is written out by itself. Called inside a unit of work. */
  async lookUp(texts: readonly string[]): Promise<void> {
    await this.vedleggByKey(vedleggKeysIn(texts));
  }

  /** The text with every reference written out for printing, and its pictures in it. */
  async resolve(actor: Actor, html: string, language: string, context: TextLinkContext): Promise<string> {
    return (await this.writer(actor, [html], language, context))(html);
  }

  /**
   * What writes out the references in any of these texts, for a document of many: what they refer to is looked up
   * together.
   */
  async writer(
    actor: Actor,
    texts: readonly string[],
    language: string,
    context: TextLinkContext,
  ): Promise<(html: string) => string> {
    const pictures = await this.pictures.of(actor, context.owner, texts);
    const links = texts.flatMap(textLinksIn);
    if (links.length === 0) return (html) => withPictures(html, pictures);
    return this.unitOfWork.read(actor, async () => {
      const { caseNumberFormat } = await this.settings.settings(actor);
      const vedlegg = await this.vedleggByKey(targetsOf(links, 'vedlegg'));
      const inPackage = await this.casesInPackage(context.packageOf);
      const caseText = (number: CaseNumber) => printCaseNumber(number, caseNumberFormat);
      return (html: string) =>
        withPictures(
          withResolvedLinks(html, (link) =>
            link.kind === 'sak'
              ? resolvedCase(language, link, inPackage, caseText)
              : resolvedVedlegg(language, vedlegg.get(link.target), context, caseText),
          ),
          pictures,
        );
    });
  }

  /**
   * Every reference in a text that leads nowhere.
   * @param path of the text in the input, for the faults
   */
  async faults(actor: Actor, html: string, path: string): Promise<Fault[]> {
    const links = textLinksIn(html);
    const keys = vedleggKeysIn([html]);
    if (links.length === 0 && keys.length === 0) return [];
    return this.unitOfWork.read(actor, async () => {
      const known = await this.vedleggByKey(keys);
      const unknown = keys.filter((key) => !known.has(key));
      const found = await this.cases.resolve(actor, targetsOf(links, 'sak'), path);
      return [
        ...unknown.map((key) => ({ path, code: 'saksframlegg.vedleggUnknown', params: { key } })),
        ...(found.ok ? [] : found.faults.map((fault) => ({ ...fault, path }))),
      ];
    });
  }

  /** Keys of vedlegg that texts refer to and that are not there. */
  async unknownVedlegg(actor: Actor, texts: readonly string[]): Promise<ReadonlySet<string>> {
    const keys = vedleggKeysIn(texts);
    if (keys.length === 0) return new Set();
    return this.unitOfWork.read(actor, async () => {
      const known = await this.vedleggByKey(keys);
      return new Set(keys.filter((key) => !known.has(key)));
    });
  }

  private async vedleggByKey(keys: readonly string[]): Promise<ReadonlyMap<string, VedleggPlace>> {
    if (keys.length === 0) return new Map();
    const met = await oncePerRead('vedlegg-places', async () => new Map<string, VedleggPlace | null>());
    const missing = keys.filter((key) => !met.has(key));
    for (const key of missing) met.set(key, null);
    for (const row of await this.places(missing)) met.set(row.key, row);
    return new Map(
      keys.flatMap((key) => {
        const place = met.get(key);
        return place ? [[key, place] as const] : [];
      }),
    );
  }

  private async places(keys: readonly string[]): Promise<VedleggPlace[]> {
    if (keys.length === 0) return [];
    return currentManager().query<VedleggPlace[]>(
      `select v.key, v.position as number, v.owner_kind as "ownerKind", v.owner_id as "ownerId",
              m.id as "meetingId", i.position as place, i.sequence, m.number as meeting, m.year
         from vedlegg v
         left join saksframlegg s on v.owner_kind = 'saksframlegg' and s.id = v.owner_id
         left join agenda_item i on i.id = s.agenda_item_id
         left join meeting m on m.id = i.meeting_id
        where v.key = any ($1::text[])`,
      [keys],
    );
  }

  private async casesInPackage(meetingId: string | undefined): Promise<ReadonlySet<string>> {
    if (meetingId === undefined) return new Set();
    return oncePerRead(`package-cases:${meetingId}`, () => this.casesWithPaper(meetingId));
  }

  private async casesWithPaper(meetingId: string): Promise<ReadonlySet<string>> {
    const rows = await currentManager().query<CaseNumber[]>(
      `select i.sequence, m.number as meeting, m.year
         from agenda_item i join meeting m on m.id = i.meeting_id join saksframlegg s on s.agenda_item_id = i.id
        where m.id = $1 and i.sequence is not null`,
      [meetingId],
    );
    return new Set(rows.map(canonicalCaseNumber));
  }
}

/** Keys of the vedlegg that texts refer to or show, each once. */
function vedleggKeysIn(texts: readonly string[]): string[] {
  const links = targetsOf(texts.flatMap(textLinksIn), 'vedlegg');
  return [...new Set([...links, ...texts.flatMap(pictureKeysIn)])];
}

function targetsOf(links: readonly TextLink[], kind: TextLink['kind']): string[] {
  return [...new Set(links.filter((link) => link.kind === kind).map((link) => link.target))];
}

function resolvedCase(
  language: string,
  link: TextLink,
  inPackage: ReadonlySet<string>,
  caseText: (number: CaseNumber) => string,
): ResolvedLink | undefined {
  const number = parseCaseNumber(link.target);
  if (!number) return undefined;
  const caseNumber = canonicalCaseNumber(number);
  const text = message(language, 'document.caseReference', { number: caseText(number) });
  return inPackage.has(caseNumber) ? { text, anchor: paperAnchor({ caseNumber, position: 0 }) } : { text };
}

function resolvedVedlegg(
  language: string,
  found: VedleggPlace | undefined,
  context: TextLinkContext,
  caseText: (number: CaseNumber) => string,
): ResolvedLink | undefined {
  if (!found) return undefined;
  const { number, sequence, meeting, year } = found;
  const numbered =
    sequence !== null && meeting !== null && year !== null ? { sequence, meeting, year } : undefined;
  const isOwn = found.ownerKind === context.owner.kind && found.ownerId === context.owner.id;
  const text =
    isOwn || !numbered
      ? message(language, 'document.vedleggReference', { number })
      : message(language, 'document.vedleggReferenceElsewhere', { number, case: caseText(numbered) });
  if (found.place === null || found.meetingId === null || found.meetingId !== context.packageOf)
    return { text };
  const caseNumber = numbered ? canonicalCaseNumber(numbered) : null;
  return { text, anchor: vedleggAnchor(paperAnchor({ caseNumber, position: found.place }), number) };
}
