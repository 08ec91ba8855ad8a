import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { ExemptionReading } from '#domain/exemption';
import { withoutPictures } from '#documents/html/closed-pictures';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { currentManager } from '#platform/database/current-manager';
import type { SaksframleggSection } from './saksframlegg-section.entity.js';
import { withoutShieldedLinks } from './shielded-links.rules.js';

/** The sections of papers as one reader may read them. */
export interface SectionsForReader {
  readonly sections: readonly SaksframleggSection[];
  /** Ids of the papers that tell the reader something that is exempted from the public. */
  readonly telling: ReadonlySet<string>;
}

/** Papers as one reader may read them. Called inside units of work. */
@Injectable()
export class PaperForReader {
  constructor(
    private readonly exemptions: ExemptionReading,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Papers that are exempted as a whole and not open to the actor. */
  async closed(actor: Actor): Promise<ReadonlySet<string>> {
    const exempted = await this.exemptions.documentsFor(actor, 'saksframlegg');
    return new Set([...exempted].flatMap(([id, { open }]) => (open ? [] : [id])));
  }

  /** The sections without the passages, the links to vedlegg, and the pictures, that are not for the actor. */
  async read(actor: Actor, written: readonly SaksframleggSection[]): Promise<SectionsForReader> {
    const texts = await this.exemptions.textsFor(
      actor,
      written.map(({ html }) => html),
    );
    const whole = await this.exemptions.documentsFor(actor, 'saksframlegg');
    const inPart = written.filter(({ html }) => texts.isOpened(html));
    const without = await this.withoutClosedVedlegg(actor);
    return {
      sections: written.map((row) => ({ ...row, html: without(texts(row.html)) })),
      telling: new Set([...whole.keys(), ...inPart.map(({ saksframleggId }) => saksframleggId)]),
    };
  }

  /** A kept text without what is not for the actor. */
  async readContent<Content extends { readonly sections: readonly { readonly html: string }[] }>(
    actor: Actor,
    content: Content,
  ): Promise<Content> {
    const texts = await this.exemptions.textsFor(
      actor,
      content.sections.map(({ html }) => html),
    );
    const without = await this.withoutClosedVedlegg(actor);
    return {
      ...content,
      sections: content.sections.map((section) => ({ ...section, html: without(texts(section.html)) })),
    };
  }

  /** Whether any passage of sections, as they are written, is kept from the actor. */
  async isPartlyClosed(actor: Actor, written: readonly { readonly html: string }[]): Promise<boolean> {
    const htmls = written.map(({ html }) => html);
    const texts = await this.exemptions.textsFor(actor, htmls);
    return htmls.some((html) => texts.isClosed(html));
  }

  /** Notes that the actor reads what a paper tells. */
  async note(actor: Actor, id: string): Promise<void> {
    await this.exemptions.noteRead(actor, { kind: 'saksframlegg', id });
  }

  /**
   * What takes vedlegg that the actor may not read out of a text: where the title is shielded, links to it become
   * "vedlegg 2"; one that is shown as a picture is out with its alternate text, which tells what is in it.
   */
  private async withoutClosedVedlegg(actor: Actor): Promise<(html: string) => string> {
    const exempted = await this.exemptions.documentsFor(actor, 'vedlegg');
    const closed = new Map([...exempted].filter(([, { open }]) => !open));
    if (closed.size === 0) return (html) => html;
    const { language } = await this.councils.get(actor);
    const rows = await currentManager().query<{ id: string; key: string; number: number }[]>(
      `select id, key, position as number from vedlegg where id = any ($1::uuid[])`,
      [[...closed.keys()]],
    );
    const links = new Map<string, string>();
    const pictures = new Map<string, string>();
    for (const { id, key, number } of rows) {
      const { legalBasis = '', shieldedTitle = null } = closed.get(id) ?? {};
      pictures.set(`vedlegg:${key}`, message(language, 'document.exemptPassage', { legalBasis }));
      if (shieldedTitle !== null) links.set(key, message(language, 'document.vedleggReference', { number }));
    }
    return (html) =>
      withoutShieldedLinks(
        html.includes('src="vedlegg:') ? withoutPictures(html, (source) => pictures.get(source)) : html,
        links,
      );
  }
}
