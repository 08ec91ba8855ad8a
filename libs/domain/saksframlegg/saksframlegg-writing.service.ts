import { Injectable } from '@nestjs/common';
import { CaseReferenceQueries, type CaseResolution, type CaseType, type KnownCase } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { Fault } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { EarlierTreatment } from './earlier-treatment.entity.js';
import { SaksframleggCarrying } from './saksframlegg-carrying.service.js';
import { sectionRows } from './saksframlegg-section.entity.js';
import { SaksframleggStartService } from './saksframlegg-start.service.js';
import { SaksframleggTextService } from './saksframlegg-text.service.js';
import { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import type { SectionText } from './saksframlegg.rules.js';
import { waitingTitle } from './waiting.rules.js';

/** What can be changed in a paper; what is absent stays. */
export interface SaksframleggChange {
  /** Person id of who fronts the paper. */
  readonly submittedBy?: string;
  /** Person ids, in printed order. */
  readonly caseOfficers?: readonly string[];
  /** Keys of areas of the action plan, in order. */
  readonly areaKeys?: readonly string[];
  /** "Tidligere behandlet": case numbers in any printed form, ranges too. */
  readonly earlierTreated?: readonly string[];
  readonly sections?: readonly SectionText[];
  /** Paragraphs as inline author HTML. */
  readonly proposedVedtak?: readonly string[];
  /** What its item will be called; only while it waits, for its item has a title of its own. */
  readonly title?: string;
  /** Of that item; only while it waits. */
  readonly caseTypes?: readonly CaseType[];
}

/** Writes papers. Of two who save at once, the second is told and nothing is overwritten. */
@Injectable()
export class SaksframleggWritingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly texts: SaksframleggTextService,
    private readonly references: CaseReferenceQueries,
    private readonly starting: SaksframleggStartService,
    private readonly carrying: SaksframleggCarrying,
  ) {}

  /**
   * Begins the paper of an agenda item, with the text of the standing item it was made from, where the paper of the item
   * that it continues ended, or with the sections of the council's template for its type of case.
   * @param submittedBy who fronts it; whoever of the secretariat comes first in the register when absent
   * @throws DomainError `saksframlegg.exists`, `saksframlegg.senderMissing`, `agendaItem.notFound`
   */
  async create(actor: Actor, agendaItemId: string, submittedBy?: string): Promise<Readonly<Saksframlegg>> {
    return this.unitOfWork.run(actor, 'saksframlegg.create', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      if (await this.papers.ofItem(agendaItemId)) throw saksframleggError('saksframlegg.exists');
      const start = await this.starting.startOf(actor, agendaItemId, submittedBy);
      const paper = await this.papers.save(
        Object.assign(new Saksframlegg(), {
          ...{ sentAt: null, waitingTitle: null, waitingCaseTypes: null, removedAt: null, removedById: null },
          ...{
            id: newId(),
            councilId: actor.councilId,
            agendaItemId,
            status: 'draft',
            caseOfficers: [],
            areaKeys: [],
          },
          ...{
            submittedBy: start.submittedBy,
            proposedVedtak: start.proposedVedtak,
            changedAt: systemClock.now(),
          },
        }),
      );
      const { sections } = await this.texts.withCleanPictures({ sections: start.sections });
      await this.papers.replaceSections(paper.id, sectionRows(paper, sections));
      if (start.continues) await this.carrying.carry(actor, paper, start.continues);
      return paper;
    });
  }

  /** Whether somebody could front a paper of a meeting on this day. @param date `yyyy-mm-dd` */
  async hasSender(actor: Actor, date: string): Promise<boolean> {
    return (await this.starting.headOfSecretariat(actor, date)) !== undefined;
  }

  /**
   * Saves what is given. Everything is checked before anything is kept.
   * @throws DomainError `database.stale` with the current version when somebody else has saved since;
   * `saksframlegg.textInvalid` with every fault by path; `saksframlegg.locked` once it has been sent;
   * `saksframlegg.titleMissing` for an empty or too long title, `saksframlegg.notWaiting` for a title of a paper that has
   * an item
   */
  async save(
    actor: Actor,
    id: string,
    expectedVersion: number,
    given: SaksframleggChange,
  ): Promise<Readonly<Saksframlegg>> {
    refuseIf(mayWriteSaksframlegg(actor));
    const change = await this.texts.withCleanPictures(given);
    return this.unitOfWork.run(actor, 'saksframlegg.save', async () => {
      refuseIf(mayWriteSaksframlegg(actor));
      const paper = await this.papers.locked(id, expectedVersion);
      if (paper.status !== 'draft' && paper.status !== 'forQualityCheck')
        throw saksframleggError('saksframlegg.locked');
      const earlier = await this.checked(actor, paper, change);
      const { submittedBy, caseOfficers, areaKeys, proposedVedtak, sections } = change;
      Object.assign(paper, {
        submittedBy: submittedBy ?? paper.submittedBy,
        caseOfficers: caseOfficers ?? paper.caseOfficers,
        areaKeys: areaKeys ?? paper.areaKeys,
        proposedVedtak: proposedVedtak ?? paper.proposedVedtak,
        changedAt: systemClock.now(),
        ...waitingHead(paper, change),
      });
      if (sections) await this.papers.replaceSections(id, sectionRows(paper, sections));
      if (earlier) await this.papers.replaceEarlierTreatments(id, referenceRows(paper, earlier));
      return this.papers.save(paper);
    });
  }

  /** @returns the cases of "Tidligere behandlet" when they are to be changed */
  private async checked(
    actor: Actor,
    paper: Saksframlegg,
    change: SaksframleggChange,
  ): Promise<readonly KnownCase[] | undefined> {
    const faults: Fault[] = [
      ...(await this.texts.sectionFaults(actor, change.sections ?? [])),
      ...(await this.texts.proposalFaults(actor, change.proposedVedtak ?? [])),
      ...(await this.peopleFaults(change)),
    ];
    const earlier = change.earlierTreated && (await this.earlierCases(actor, paper, change.earlierTreated));
    if (earlier && !earlier.ok) faults.push(...earlier.faults);
    if (faults.length > 0) throw saksframleggError('saksframlegg.textInvalid', {}, faults);
    return earlier?.ok ? earlier.cases : undefined;
  }

  /** A paper that waits is before no meeting yet: any case that exists may be referred to. */
  private async earlierCases(
    actor: Actor,
    { agendaItemId }: Saksframlegg,
    references: readonly string[],
  ): Promise<CaseResolution> {
    const path = '/earlierTreated';
    if (agendaItemId === null) return this.references.resolve(actor, references, path);
    const meetingId = await this.starting.meetingOf(actor, agendaItemId);
    return this.references.resolveEarlier(actor, meetingId, references, path);
  }

  private async peopleFaults(change: SaksframleggChange): Promise<Fault[]> {
    const officers = change.caseOfficers ?? [];
    const unknown = new Set(
      await this.papers.unknownPeople([...officers, ...(change.submittedBy ? [change.submittedBy] : [])]),
    );
    const code = 'saksframlegg.personUnknown';
    return [
      ...officers.flatMap((id, i) => (unknown.has(id) ? [{ path: `/caseOfficers/${i}`, code }] : [])),
      ...(change.submittedBy && unknown.has(change.submittedBy) ? [{ path: '/submittedBy', code }] : []),
    ];
  }
}

/** What a paper that waits says of the item it will have, with what is changed. */
function waitingHead(paper: Saksframlegg, { title, caseTypes }: SaksframleggChange): Partial<Saksframlegg> {
  if (title === undefined && caseTypes === undefined) return {};
  if (paper.agendaItemId !== null) throw saksframleggError('saksframlegg.notWaiting');
  return {
    waitingTitle: title === undefined ? paper.waitingTitle : waitingTitle(title),
    waitingCaseTypes: caseTypes ? [...caseTypes] : paper.waitingCaseTypes,
  };
}

function referenceRows(paper: Saksframlegg, cases: readonly KnownCase[]): EarlierTreatment[] {
  return cases.map(({ agendaItemId, earlierCaseId }, i) =>
    Object.assign(new EarlierTreatment(), {
      ...{ id: newId(), councilId: paper.councilId, saksframleggId: paper.id, position: i + 1 },
      ...{ agendaItemId, earlierCaseId },
    }),
  );
}
