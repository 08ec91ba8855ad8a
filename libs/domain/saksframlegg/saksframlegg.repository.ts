import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { EarlierTreatment } from './earlier-treatment.entity.js';
import { SaksframleggSection } from './saksframlegg-section.entity.js';
import { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';

/** A paper that has its item. */
export type PaperOfItem = Saksframlegg & { agendaItemId: string };

/** Papers with their sections and the cases they refer back to. */
@Injectable()
export class SaksframleggRepository {
  /** @throws DomainError `saksframlegg.notFound`, `saksframlegg.removed` */
  async byId(id: string): Promise<Saksframlegg> {
    return standing(isId(id) ? await this.known(id) : null);
  }

  /** The paper with this id, if there is one, also when it was taken away. @param id an id */
  async known(id: string): Promise<Saksframlegg | null> {
    return currentManager().findOneBy(Saksframlegg, { id });
  }

  /** The paper of an agenda item, if it has one. */
  async ofItem(agendaItemId: string): Promise<PaperOfItem | null> {
    if (!isId(agendaItemId)) return null;
    return currentManager().findOneBy(Saksframlegg, { agendaItemId }) as Promise<PaperOfItem | null>;
  }

  /** The papers of these agenda items, in no order. */
  async ofItems(agendaItemIds: readonly string[]): Promise<PaperOfItem[]> {
    return currentManager().findBy(Saksframlegg, { agendaItemId: In([...agendaItemIds]) }) as Promise<
      PaperOfItem[]
    >;
  }

  /** @throws DomainError `saksframlegg.notFound`, `saksframlegg.removed`, or `database.stale` with the current version */
  async locked(id: string, expectedVersion?: number): Promise<Saksframlegg> {
    return standing(isId(id) ? await lockRow(Saksframlegg, id, expectedVersion) : null);
  }

  /** Adds a paper. @returns false when there is one with its id, for which somebody who adds it at this moment is waited for */
  async add(paper: Omit<Saksframlegg, 'version'>): Promise<boolean> {
    const inserting = currentManager().createQueryBuilder().insert().into(Saksframlegg);
    const inserted: { readonly raw: unknown } = await inserting
      .values(paper)
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(inserted.raw) && inserted.raw.length > 0;
  }

  async save(paper: Saksframlegg): Promise<Saksframlegg> {
    return currentManager().save(Saksframlegg, paper);
  }

  /** The sections of papers, each paper's in order. */
  async sectionsOf(saksframleggIds: readonly string[]): Promise<SaksframleggSection[]> {
    return currentManager().find(SaksframleggSection, {
      where: { saksframleggId: In([...saksframleggIds]) },
      order: { saksframleggId: 'ASC', position: 'ASC' },
    });
  }

  async replaceSections(saksframleggId: string, sections: readonly SaksframleggSection[]): Promise<void> {
    await currentManager().delete(SaksframleggSection, { saksframleggId });
    if (sections.length > 0) await currentManager().insert(SaksframleggSection, [...sections]);
  }

  /** Writes the text of one section anew. */
  async writeSection(id: string, html: string): Promise<void> {
    await currentManager().update(SaksframleggSection, { id }, { html });
  }

  /** Counts a change to a paper that is none of its own columns. */
  async countChange(id: string): Promise<void> {
    await currentManager().query(`update saksframlegg set version = version + 1 where id = $1`, [id]);
  }

  async earlierTreatments(saksframleggId: string): Promise<EarlierTreatment[]> {
    return currentManager().find(EarlierTreatment, { where: { saksframleggId }, order: { position: 'ASC' } });
  }

  async replaceEarlierTreatments(
    saksframleggId: string,
    references: readonly EarlierTreatment[],
  ): Promise<void> {
    await currentManager().delete(EarlierTreatment, { saksframleggId });
    if (references.length > 0) await currentManager().insert(EarlierTreatment, [...references]);
  }

  /** Those of the ids that no person of the council has. */
  async unknownPeople(ids: readonly string[]): Promise<string[]> {
    const known = ids.filter(isId);
    const rows = await currentManager().query<{ id: string }[]>(
      'select id from person where id = any ($1::uuid[])',
      [known],
    );
    const found = new Set(rows.map((row) => row.id));
    return ids.filter((id) => !found.has(id));
  }
}

/** @throws DomainError `saksframlegg.notFound`, `saksframlegg.removed` for one that was taken away */
function standing(paper: Saksframlegg | null): Saksframlegg {
  if (!paper) throw saksframleggError('saksframlegg.notFound');
  if (paper.removedAt !== null) throw saksframleggError('saksframlegg.removed');
  return paper;
}
