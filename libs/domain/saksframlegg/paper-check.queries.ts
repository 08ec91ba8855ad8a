import { Injectable } from '@nestjs/common';
import { type Finding, plainText, typedCases } from '#domain/checks';
import {
  canonicalCaseNumber,
  CouncilSettingsService,
  parseCaseReference,
  RegisterQueries,
} from '#domain/councils';
import { CaseReferenceQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { checkPaper, type CheckedPaper, passagesOf, type PaperSurroundings } from './paper-check.rules.js';
import { TextLinkQueries } from './text-link.queries.js';
import { type TextLink, textLinksIn } from './text-link.rules.js';

/** What papers are held against, each looked up once for all of them. */
@Injectable()
export class PaperCheckQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilSettingsService,
    private readonly register: RegisterQueries,
    private readonly cases: CaseReferenceQueries,
    private readonly links: TextLinkQueries,
    private readonly files: FileStore,
  ) {}

  /** What was found in each of these papers, in their order. Whether the actor may read them is asked by whoever loaded them. */
  async ofPapers(actor: Actor, views: readonly CheckedPaper[]): Promise<readonly Finding[]> {
    return this.unitOfWork.read(actor, async () => {
      const around = await this.surroundings(actor, views);
      return views.flatMap((view) => checkPaper(view, around));
    });
  }

  /** What any text of the council is held against: names, and the cases that these texts name. */
  async textSurroundings(
    actor: Actor,
    texts: readonly string[],
  ): Promise<Omit<PaperSurroundings, 'broken' | 'withoutFile' | 'templates'>> {
    const linked = texts.flatMap(textLinksIn).flatMap(numbersOf);
    const typed = texts.flatMap((html) => typedCases(plainText(html))).map(({ number }) => number);
    const { name } = await this.councils.get(actor);
    return {
      councilName: name,
      ...(await this.register.names(actor)),
      cases: await this.cases.existing(actor, [...new Set([...linked, ...typed])]),
    };
  }

  private async surroundings(actor: Actor, views: readonly CheckedPaper[]): Promise<PaperSurroundings> {
    const texts = views.flatMap(passagesOf).map(({ html }) => html);
    const around = await this.textSurroundings(actor, texts);
    const unknown = await this.links.unknownVedlegg(actor, texts);
    const isBroken = (link: TextLink) =>
      link.kind === 'vedlegg' ? unknown.has(link.target) : !leadsToCases(link, around.cases);
    const broken = texts.flatMap(textLinksIn).filter(isBroken);
    return {
      ...around,
      broken: new Set(broken.map(({ kind, target }) => `${kind}:${target}`)),
      withoutFile: await this.withoutFile(views),
      templates: (await this.councils.settings(actor)).sectionTemplates,
    };
  }

  private async withoutFile(views: readonly CheckedPaper[]): Promise<ReadonlySet<string>> {
    const withFile = views.flatMap(({ vedlegg }) => vedlegg).filter(({ storedFileId }) => storedFileId);
    const missing = await Promise.all(
      withFile.map(async ({ id, file }) =>
        file && file.scan !== 'found' && (await this.files.has(file.sha256)) ? [] : [id],
      ),
    );
    return new Set(missing.flat());
  }
}

function numbersOf({ kind, target }: TextLink): string[] {
  return kind === 'sak' ? (parseCaseReference(target) ?? []).map(canonicalCaseNumber) : [];
}

function leadsToCases(link: TextLink, cases: ReadonlySet<string>): boolean {
  const numbers = numbersOf(link);
  return numbers.length > 0 && numbers.every((number) => cases.has(number));
}
