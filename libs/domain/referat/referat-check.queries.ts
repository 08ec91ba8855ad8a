import { Injectable } from '@nestjs/common';
import { checkText, type Finding, inOrder, type Passage } from '#domain/checks';
import { MeetingQueries, type MeetingView } from '#domain/meetings';
import { PaperCheckQueries } from '#domain/saksframlegg';
import { changesUnwritten, VedtakQueries } from '#domain/vedtak';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import {
  type CheckedAccount,
  missingFindings,
  promisedVedlegg,
  speakerFindings,
} from './referat-check.rules.js';
import { ReferatPeopleCheck } from './referat-people-check.queries.js';
import { mayWriteReferat } from './referat.policy.js';
import type { ReferatPlace } from './referat.queries.js';
import { ReferatCheckSources } from './referat-check-source.queries.js';
import { missingInReferat } from './referat.rules.js';

/** What should be seen to before a referat is sent for comment, laid before a meeting, or approved. */
@Injectable()
export class ReferatCheckQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly sources: ReferatCheckSources,
    private readonly people: ReferatPeopleCheck,
    private readonly vedtak: VedtakQueries,
    private readonly texts: PaperCheckQueries,
  ) {}

  /**
   * What was found, and the accounts that were looked at, for whoever knows more about them. Nothing before the meeting
   * has begun, and nothing of an approved referat. @throws DomainError `referat.forbidden`
   */
  async ofMeeting(actor: Actor, meetingId: string): Promise<CheckedReferat> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteReferat(actor));
      const view = await this.meetings.byId(actor, meetingId);
      const source = await this.sources.of(actor, view);
      if (!source) return { findings: [], accounts: [] };
      const { place, accounts } = source;
      const findings = inOrder([
        ...missing(place),
        ...(await this.people.findings(actor, view)),
        ...(await this.vedtakFindings(view)),
        ...(await this.accountFindings(actor, view, accounts, place.vedlegg.length)),
      ]);
      return { findings, accounts };
    });
  }

  private async vedtakFindings({ agenda }: MeetingView): Promise<Finding[]> {
    const vedtak = await this.vedtak.ofItems(agenda.map(({ id }) => id));
    return [...vedtak.values()].flatMap(({ agendaItemId: itemId, paragraphs, changes }) =>
      changesUnwritten(paragraphs, changes, { kind: 'vedtak', itemId }),
    );
  }

  private async accountFindings(
    actor: Actor,
    view: MeetingView,
    passages: readonly Passage[],
    vedlegg: number,
  ): Promise<Finding[]> {
    const around = await this.texts.textSurroundings(
      actor,
      passages.map(({ html }) => html),
    );
    const listed = await this.people.listed(actor, view);
    const accounts = passages.flatMap(({ place, html }): CheckedAccount[] =>
      place.kind === 'account' ? [{ itemId: place.itemId, html, listed: listed(place.itemId) }] : [],
    );
    return [
      ...passages.flatMap((passage) => checkText(passage, { ...around, vedlegg })),
      ...accounts.flatMap((account) => speakerFindings(account, around.people)),
      ...promisedVedlegg(accounts, vedlegg),
    ];
  }
}

/** What was found in a referat. */
export interface CheckedReferat {
  readonly findings: readonly Finding[];
  /** The accounts that are written, in the order of the agenda. */
  readonly accounts: readonly Passage[];
}

function missing({ items, vedlegg }: ReferatPlace): Finding[] {
  return missingFindings(
    missingInReferat(items, vedlegg),
    new Map(items.map(({ id, number }) => [number, id])),
  );
}
