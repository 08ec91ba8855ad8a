import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { planningError } from './planning.errors.js';
import { ProposalPlacing } from './proposal-placing.service.js';
import { ProposedMatter } from './proposed-matter.entity.js';
import { mayAnswerProposals, mayPropose } from './proposed-matter.policy.js';
import { ProposedMatterRepository } from './proposed-matter.repository.js';
import { proposalFaults, type ProposalInput, type ProposedMatterKind } from './proposed-matter.rules.js';
import { type ProposedMatterAction, proposedMatterStates } from './proposed-matter.states.js';

/** What is proposed, and for which meeting. */
export interface NewProposal extends ProposalInput {
  readonly kind: ProposedMatterKind;
  /** Needed for Eventuelt; a theme may be for no meeting in particular. */
  readonly meetingId: string | null;
  /** Who proposes it, when the secretariat writes it for somebody; the actor when absent. */
  readonly proposedBy?: string;
}

/** Members propose what the council takes up; the chair, or the secretariat for the chair, answers. */
@Injectable()
export class ProposedMatterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly matters: ProposedMatterRepository,
    private readonly meetings: MeetingQueries,
    private readonly placing: ProposalPlacing,
  ) {}

  /**
   * Proposes a theme, or a matter for Eventuelt before the meeting ends.
   * @throws DomainError `proposal.invalid` with every fault by field, `proposal.meetingMissing`, `proposal.meetingOver`,
   * `proposal.notAllowed`, `meeting.notReadable`, `meeting.notFound`
   */
  async propose(actor: Actor, input: NewProposal): Promise<Readonly<ProposedMatter>> {
    return this.unitOfWork.run(actor, 'proposal.propose', async () => {
      const proposedBy = input.proposedBy ?? actor.personId ?? '';
      refuseIf(mayPropose(actor, proposedBy));
      const faults = proposalFaults(input);
      if (faults.length > 0) throw planningError('proposal.invalid', {}, faults);
      if (input.kind === 'eventuelt' && input.meetingId === null)
        throw planningError('proposal.meetingMissing');
      if (input.meetingId !== null) await this.refuseUnlessOpen(actor, input.meetingId);
      return this.matters.save(
        Object.assign(new ProposedMatter(), {
          ...{ id: newId(), councilId: actor.councilId, kind: input.kind, meetingId: input.meetingId },
          ...{
            proposedBy,
            proposedAt: systemClock.now(),
            title: input.title.trim(),
            text: input.text.trim(),
          },
          ...{ status: 'waiting', answer: null, decidedBy: null, decidedAt: null, agendaItemId: null },
        }),
      );
    });
  }

  /**
   * Takes a proposal up: one for Eventuelt becomes a part of that item ("16 a"), a theme an item of its own, with a
   * paper that begins with the member's words.
   * @param meetingId for a theme; the meeting it was proposed for when absent
   * @returns id of the item it became
   * @throws DomainError `proposal.wrongState`, `proposal.noEventuelt`, `proposal.meetingMissing`, `proposal.notYours`,
   * `database.stale`, `agendaItem.meetingOver`
   */
  async accept(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { meetingId, answer = '' }: { readonly meetingId?: string; readonly answer?: string } = {},
  ): Promise<string> {
    return this.unitOfWork.run(actor, 'proposal.accept', async () => {
      const matter = await this.answered(actor, id, expectedVersion, 'accept', answer);
      const wasDeferred =
        matter.kind === 'eventuelt' && meetingId !== undefined && meetingId !== matter.meetingId;
      const agendaItemId =
        matter.kind === 'eventuelt' && !wasDeferred
          ? await this.placing.underEventuelt(actor, matter)
          : await this.placing.asItem(actor, matter, meetingId ?? matter.meetingId);
      await this.matters.save(Object.assign(matter, { agendaItemId }));
      return agendaItemId;
    });
  }

  /** Too large for Eventuelt: it waits as a theme for a later meeting. @throws DomainError as `accept` */
  async defer(
    actor: Actor,
    id: string,
    expectedVersion: number,
    answer = '',
  ): Promise<Readonly<ProposedMatter>> {
    return this.unitOfWork.run(actor, 'proposal.defer', async () =>
      this.matters.save(await this.answered(actor, id, expectedVersion, 'defer', answer)),
    );
  }

  /** Says no, with an answer. @throws DomainError `proposal.answerMissing`, and as `accept` */
  async decline(
    actor: Actor,
    id: string,
    expectedVersion: number,
    answer: string,
  ): Promise<Readonly<ProposedMatter>> {
    return this.unitOfWork.run(actor, 'proposal.decline', async () =>
      this.matters.save(await this.answered(actor, id, expectedVersion, 'decline', answer)),
    );
  }

  private async answered(
    actor: Actor,
    id: string,
    expectedVersion: number,
    action: ProposedMatterAction,
    answer: string,
  ): Promise<ProposedMatter> {
    refuseIf(mayAnswerProposals(actor));
    const matter = await this.matters.locked(id, expectedVersion);
    const status = nextState(proposedMatterStates, matter.status, action, { answer });
    return Object.assign(matter, {
      ...{ status, answer: answer.trim() || matter.answer },
      ...{ decidedBy: actor.personId ?? null, decidedAt: systemClock.now() },
    });
  }

  private async refuseUnlessOpen(actor: Actor, meetingId: string): Promise<void> {
    const { meeting } = await this.meetings.byId(actor, meetingId);
    if (meeting.status === 'held' || meeting.status === 'cancelled')
      throw planningError('proposal.meetingOver');
  }
}
