import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { ExemptionReading } from '#domain/exemption';
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

  /** The sections without the passages, and without the links to vedlegg, that are not for the actor. */
  async read(actor: Actor, written: readonly SaksframleggSection[]): Promise<SectionsForReader> {
    const texts = await this.exemptions.textsFor(
      actor,
      written.map(({ html }) => html),
    );
    const whole = await this.exemptions.documentsFor(actor, 'saksframlegg');
    const inPart = written.filter(({ html }) => texts.isOpened(html));
    const shielded = await this.shieldedVedlegg(actor);
    return {
      sections: written.map((row) => ({ ...row, html: withoutShieldedLinks(texts(row.html), shielded) })),
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
    return {
      ...content,
      sections: content.sections.map((section) => ({ ...section, html: texts(section.html) })),
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

  /** Keys of vedlegg whose title the actor may not know, with what they are called instead. */
  private async shieldedVedlegg(actor: Actor): Promise<ReadonlyMap<string, string>> {
    const exempted = await this.exemptions.documentsFor(actor, 'vedlegg');
    const ids = [...exempted].flatMap(([id, { open, shieldedTitle }]) =>
      open || shieldedTitle === null ? [] : [id],
    );
    if (ids.length === 0) return new Map();
    const { language } = await this.councils.get(actor);
    const rows = await currentManager().query<{ key: string; number: number }[]>(
      `select key, position as number from vedlegg where id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.map(({ key, number }) => [key, message(language, 'document.vedleggReference', { number })]),
    );
  }
}
