import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { type LatePlan, LatePlanQueries } from '#domain/innkalling';
import { meetingNumberText } from '#domain/meetings';
import { lateRefusal, vedleggKinds } from '#domain/saksframlegg';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { message } from '#kernel/messages';
import { paperTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields, valuesIn } from '../sent-fields.js';

/** A form that came back: what was written, and what was wrong with it. */
export interface FailedLate {
  readonly error: DomainError;
  readonly sent: SentFields;
}

/** Finds the page where something is sent after the innkalling. */
@Injectable()
export class LatePresenter {
  constructor(private readonly plans: LatePlanQueries) {}

  /** @throws DomainError as `LatePlanQueries.of` */
  async page(actor: Actor, language: string, itemId: string, failed?: FailedLate) {
    const say = pageText(language);
    const plan = await this.plans.of(actor, itemId);
    const { view, item, paper } = plan;
    const number = item.printedNumber ?? '';
    const refusal = lateRefusal(paper.status, view.meeting.status);
    const isReady = paper.status === 'ready' && ['called', 'inProgress'].includes(view.meeting.status);
    return {
      title: say('innkalling.title.late', { number }),
      ...{ number, itemTitle: item.title, paper: pathOf(plan), paperTag: paperTag(paper.status, language) },
      meetingHref: paths.meeting(meetingNumberText(view.meeting)),
      meetingNumber: meetingNumberText(view.meeting),
      actionVedlegg: paths.innkallingLateVedlegg(itemId),
      actionPaper: paths.innkallingLatePaper(itemId),
      takesVedlegg: refusal === undefined,
      sendsPaper: isReady,
      closed: refusal && !isReady ? message(language, refusal) : '',
      nextVedlegg: plan.nextVedlegg,
      faults: failed ? failureOf(failed.error, language) : [],
      ...written(failed?.sent ?? {}),
      kinds: kindsOf(say, fieldIn(failed?.sent ?? {}, 'kind')),
      recipients: recipientsOf(plan, failed?.sent),
      nobody: plan.recipients.every(({ address }) => address === null),
    };
  }

  /** Where the paper is read. */
  async paperPath(actor: Actor, itemId: string): Promise<string> {
    return pathOf(await this.plans.of(actor, itemId));
  }
}

const pathOf = ({ item }: LatePlan): string => paths.saksframlegg(item.caseNumber ?? '');

function written(sent: SentFields) {
  return {
    vedleggTitle: fieldIn(sent, 'title'),
    source: fieldIn(sent, 'source'),
    date: fieldIn(sent, 'date'),
  };
}

function kindsOf(say: PageText, chosen: string) {
  return vedleggKinds.map((kind) => ({
    ...{ kind, label: say(`innkalling.vedleggKind.${kind}`), isChosen: kind === (chosen || 'note') },
  }));
}

/** Everybody is ticked at first; those whom no mail can reach cannot be. */
function recipientsOf({ recipients }: LatePlan, sent: SentFields | undefined) {
  const chosen = sent ? valuesIn(sent, 'to') : undefined;
  return recipients.map(({ personId, name, organisation, address }) => ({
    ...{ personId, name, organisation, address: address ?? '' },
    isChosen: address !== null && (chosen?.includes(personId) ?? true),
  }));
}

function failureOf(error: DomainError, language: string) {
  const faults = faultsOf(error, language).map(({ path, sentence }) => ({
    sentence,
    href: `#${path.replaceAll('/', '')}`,
  }));
  return faults.length > 0 ? faults : [{ sentence: sentenceOf(error, language), href: '#to' }];
}
