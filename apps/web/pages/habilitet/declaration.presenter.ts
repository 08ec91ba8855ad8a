import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { norwegianPeriod } from '#kernel/norwegian-text';
import {
  ConflictService,
  ownConflictText,
  DeclarationQueries,
  longestReason,
  type OwnDeclaration,
  type OwnDeclarations,
} from '#domain/habilitet';
import { meetingNumberText } from '#domain/meetings';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { type PageText, pageText } from '../page-text.js';
import type { SentFields } from '../sent-fields.js';
import { paths } from '../paths.js';
import { answerChoices, answerTag } from './answer-words.js';
import { answersIn, fieldNames, type TypedDeclaration, typedFor } from './declaration.form.js';

/** A form that came back with faults: what was sent, and what was wrong with it. */
export interface FailedDeclaration {
  readonly sent: SentFields;
  readonly error: DomainError;
}

interface ItemFault {
  readonly itemId: string;
  readonly field: string;
  readonly sentence: string;
}

/** Finds the page where a member answers for all items of a meeting at once. */
@Injectable()
export class DeclarationPresenter {
  constructor(
    private readonly declarations: DeclarationQueries,
    private readonly conflicts: ConflictService,
  ) {}

  /** @param number "2/2021" @throws DomainError as `DeclarationQueries.own` */
  async page(actor: Actor, language: string, number: string, saved: boolean, failed?: FailedDeclaration) {
    const say = pageText(language);
    const own = await this.declarations.own(actor, number);
    const { meeting } = own;
    const which = meetingNumberText(meeting);
    const notices = await this.notices(actor, language, number);
    const faults = failed ? itemFaults(failed, language) : [];
    const missing = own.items.filter(({ declaration, ruled }) => !declaration && !ruled).length;
    return {
      title: say('habilitet.title', { meeting: which }),
      meeting: {
        number: which,
        href: paths.meeting(which),
        when: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
      },
      action: paths.habilitet(which),
      overview: actor.role === 'chair' ? paths.habilitetOverview(which) : '',
      saved: saved && !failed,
      remaining: remainingText(missing, say),
      isDone: missing === 0,
      over: meeting.status === 'held' || meeting.status === 'cancelled',
      longestReason,
      refused: failed && failed.error.faults.length === 0 ? sentenceOf(failed.error, language) : '',
      faults: faults.map(({ itemId, field, sentence }) => ({
        href: `#${field === 'answer' ? `${fieldNames(itemId).answer}-able` : `${field}-${itemId}`}`,
        sentence: `${itemTitle(own, itemId, say)}: ${sentence}`,
      })),
      items: own.items.map((entry) => ({
        ...itemModel(entry, own, { faults, failed, say }),
        notices: notices.filter((notice) => notice.itemId === entry.item.id),
      })),
    };
  }

  /** What the program noticed, told to nobody but the person. */
  private async notices(actor: Actor, language: string, number: string) {
    return (await this.conflicts.own(actor, number)).map((view) => ({
      itemId: view.agendaItemId,
      text: ownConflictText(language, view, null),
      isAsked: view.answer?.outcome === 'asked',
    }));
  }
}

function itemModel(
  entry: OwnDeclaration,
  { grounds }: OwnDeclarations,
  {
    faults,
    failed,
    say,
  }: {
    readonly faults: readonly ItemFault[];
    readonly failed: FailedDeclaration | undefined;
    readonly say: PageText;
  },
) {
  const { item, declaration, ruled } = entry;
  const names = fieldNames(item.id);
  const typed = failed ? typedFor(failed.sent, item.id) : storedIn(entry);
  const faultAt = (field: string) =>
    faults.find((fault) => fault.itemId === item.id && fault.field === field)?.sentence ?? '';
  return {
    names,
    number: item.printedNumber ?? '',
    title: item.title,
    href: item.caseNumber ? paths.saksframlegg(item.caseNumber) : '',
    ruled,
    tag: answerTag(declaration?.status ?? 'notAnswered', say),
    toldNote: declaration?.toldBy ? say(`habilitet.toldNote.${declaration.toldBy}`) : '',
    answers: answerChoices(say).map((choice) => ({ ...choice, checked: choice.value === typed.answer })),
    grounds: grounds.map(({ id, shortText, description }) => ({
      ...{ id, label: `${description} (${shortText})` },
      selected: id === typed.ground,
    })),
    reason: typed.reason,
    version: typed.version,
    fault: { answer: faultAt('answer'), ground: faultAt('ground'), reason: faultAt('reason') },
  };
}

function storedIn({ declaration, reason }: OwnDeclaration): TypedDeclaration {
  return {
    answer: declaration?.status ?? '',
    ground: declaration?.legalBasisId ?? '',
    reason,
    version: String(declaration?.version ?? 0),
  };
}

/** Faults come by the number of the answer that was sent; the page shows them at their items. */
function itemFaults({ sent, error }: FailedDeclaration, language: string): ItemFault[] {
  const answers = answersIn(sent);
  return faultsOf(error, language).flatMap(({ path, sentence }) => {
    const [, , index, field = 'answer'] = path.split('/');
    const itemId = answers[Number(index)]?.agendaItemId;
    return itemId ? [{ itemId, field, sentence }] : [];
  });
}

function itemTitle({ items }: OwnDeclarations, itemId: string, say: PageText): string {
  const item = items.find((entry) => entry.item.id === itemId)?.item;
  return item?.printedNumber ? say('habilitet.case', { number: item.printedNumber }) : (item?.title ?? '');
}

function remainingText(missing: number, say: PageText): string {
  if (missing === 0) return say('habilitet.allAnswered');
  return missing === 1 ? say('habilitet.oneLeft') : say('habilitet.someLeft', { missing });
}
