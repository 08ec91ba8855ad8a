import { Injectable } from '@nestjs/common';
import type { Fault } from '#kernel/domain-error';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { currentActor } from '#platform/database/current-manager';
import { CouncilSettingsService } from '#domain/councils';
import { osloLocal } from '#kernel/oslo-time';
import { BallotRepository } from './ballot.repository.js';
import { voteOfBallot } from './ballot.rules.js';
import { vedtakError } from './vedtak.errors.js';
import { type VedtakPlace, VedtakQueries } from './vedtak.queries.js';
import {
  contentFaults,
  type DecidingBallot,
  mayHoldVedtak,
  paragraphFaults,
  type VedtakContent,
  type VedtakText,
} from './vedtak.rules.js';
import { VoterQueries } from './voter.queries.js';

/** Judges a vedtak where it stands: the meeting, who could vote, and the council's voting rules. */
@Injectable()
export class VedtakJudge {
  constructor(
    private readonly queries: VedtakQueries,
    private readonly councils: CouncilSettingsService,
    private readonly voters: VoterQueries,
    private readonly ballots: BallotRepository,
  ) {}

  /**
   * Every fault in the content of a vedtak, by its place. Called inside a unit of work.
   * @throws DomainError `vedtak.itemNotFound`, `vedtak.meetingNotBegun`
   */
  async faultsOf(agendaItemId: string, content: VedtakContent): Promise<Fault[]> {
    const place = await this.queries.placeOf(agendaItemId);
    if (!place) throw vedtakError('vedtak.itemNotFound');
    if (!mayHoldVedtak(place.meetingStatus)) throw vedtakError('vedtak.meetingNotBegun');
    const { voting } = await this.councils.settings(currentActor());
    const members = voting.majority === 'ofMembers' && content.vote ? await this.members(place) : undefined;
    const ballot = await this.decidingBallot(agendaItemId);
    return [
      ...this.htmlFaultsOf(content),
      ...contentFaults(content, {
        ...{ voting, eligible: place.eligible, disqualified: place.disqualified },
        ...(members === undefined ? {} : { members }),
        ...(ballot ? { ballot } : {}),
      }),
    ];
  }

  /** What can never stand in a paragraph, by its place: HTML that is not allowed, headings, lists. */
  htmlFaultsOf({ paragraphs, treatment = [] }: Pick<VedtakText, 'paragraphs' | 'treatment'>): Fault[] {
    return [
      ...paragraphs.flatMap((html, index) => inlineFaults(html, `/paragraphs/${index}`)),
      ...treatment.flatMap(({ proposed }, index) =>
        proposed === null ? [] : inlineFaults(proposed, `/treatment/${index}/proposed`),
      ),
    ];
  }

  /** @throws DomainError `vedtak.ballotOpen` while people vote in the item: they must know what they vote on */
  async refuseWhileVoting(agendaItemId: string): Promise<void> {
    if (await this.ballots.hasOpen(agendaItemId)) throw vedtakError('vedtak.ballotOpen');
  }

  private async members({ startsAt }: VedtakPlace): Promise<number> {
    return (await this.voters.seatsOn(osloLocal(startsAt).date)).length;
  }

  private async decidingBallot(agendaItemId: string): Promise<DecidingBallot | undefined> {
    const held = await this.ballots.ofItems([agendaItemId]);
    const last = held.filter(({ winner, tally }) => winner !== null && tally !== null).at(-1);
    if (!last?.tally || !last.result) return undefined;
    const options = await this.ballots.optionsOf([last.id]);
    const text = options.find(({ position }) => position === last.winner);
    return (
      text && { paragraphs: text.paragraphs, vote: voteOfBallot(last.tally, last, { result: last.result }) }
    );
  }
}

function inlineFaults(html: string, path: string): Fault[] {
  const faults = checkAuthorHtml(html).map((fault) => ({ ...fault, path: `${path}${fault.path}` }));
  return [...faults, ...paragraphFaults(html, path)];
}
