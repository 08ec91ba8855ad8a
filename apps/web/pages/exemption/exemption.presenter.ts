import { Injectable } from '@nestjs/common';
import {
  type ExemptableDocument,
  ExemptionListQueries,
  type ListedExemption,
  type ListedExemptions,
} from '#domain/publication';
import { meetingNumberText } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { norwegianShortDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { documentLabel } from './document-label.js';

/** What is asked for of the letters. */
export interface LetterListWish {
  /** What was just done. */
  readonly done: string;
  /** In the subject or the date; empty for all. */
  readonly search: string;
  /** How many are left out before the first that is shown. */
  readonly from: number;
}

/** How many letters stand on one page. */
const lettersShown = 50;

/** Finds the list of what is exempted in a meeting or in letters, what is not, and who has read it. */
@Injectable()
export class ExemptionPresenter {
  constructor(private readonly lists: ExemptionListQueries) {}

  /** @param done what was just done: "made", "changed", "lifted" */
  async page(actor: Actor, language: string, number: string, done: string) {
    const say = pageText(language);
    const { meeting, ...listed } = await this.lists.ofMeeting(actor, number);
    const meetingNumber = meetingNumberText(meeting);
    return {
      title: say('exemption.title', { number: meetingNumber }),
      crumbs: [
        { href: paths.meetings(), label: say('exemption.meetings') },
        {
          href: paths.meeting(meetingNumber),
          label: say('exemption.meeting', { number: meetingNumber }),
        },
      ],
      none: say('exemption.none'),
      documentsTitle: say('exemption.documents'),
      noDocuments: say('exemption.noDocuments'),
      lettersHref: paths.letterExemptions(),
      ...partsOf(say, listed, listed.documents, done),
    };
  }

  /** The list of all letters: those that belong to no meeting stand in no other. */
  async letters(actor: Actor, language: string, { done, search, from }: LetterListWish) {
    const say = pageText(language);
    const listed = await this.lists.ofLetters(actor);
    const sought = search.toLocaleLowerCase('nb-NO');
    const found = listed.documents.filter((letter) =>
      documentLabel(say, letter).toLocaleLowerCase('nb-NO').includes(sought),
    );
    const after = from + lettersShown;
    const more = new URLSearchParams({ ...(search ? { search } : {}), from: String(after) });
    return {
      title: say('exemption.lettersTitle'),
      crumbs: [{ href: paths.meetings(), label: say('exemption.meetings') }],
      none: say('exemption.noneInLetters'),
      documentsTitle: say('exemption.letters'),
      noDocuments: say(search ? 'exemption.noLettersFound' : 'exemption.noLetters'),
      find: listed.documents.length === 0 ? null : { action: paths.letterExemptions(), search },
      moreHref: found.length > after ? `${paths.letterExemptions()}?${more.toString()}` : '',
      ...partsOf(say, listed, found.slice(from, after), done),
    };
  }
}

function partsOf(
  say: PageText,
  { exemptions, reads }: ListedExemptions,
  documents: readonly ExemptableDocument[],
  done: string,
) {
  const whole = new Set(
    exemptions.filter((row) => row.scope === 'document' && row.liftedAt === null).map((row) => row.ownerId),
  );
  return {
    done: ['made', 'changed', 'lifted'].includes(done) ? say(`exemption.done.${done}`) : '',
    rows: exemptions.map((row) => rowOf(say, row)),
    documents: documents.map((document) => ({
      label: documentLabel(say, document),
      href: whole.has(document.id) ? '' : paths.newExemption(document.kind, document.id),
      passages: document.kind === 'vedlegg' ? '' : paths.passages(document.kind, document.id),
    })),
    reads: reads.map((read) => ({
      reader: read.reader,
      role: say(`exemption.role.${read.readerRole}`),
      what: documentLabel(say, read.document),
      at: momentText(read.readAt),
    })),
  };
}

function rowOf(say: PageText, row: ListedExemption) {
  const { scope, legalBasis, reason, readers, reviewOn, liftedAt, shieldedTitle } = row;
  const who = readers.map((reader) => say(`exemption.role.${reader}`).toLocaleLowerCase('nb-NO'));
  return {
    what: documentLabel(say, row.document),
    scope: say(`exemption.scope.${scope}`),
    ...{ legalBasis, reason, isOver: liftedAt !== null, shieldedTitle: shieldedTitle ?? '' },
    readers: who.length > 0 ? who.join(', ') : say('exemption.noReaders'),
    decided: say('exemption.decided', {
      ...{ who: row.decidedBy, date: norwegianShortDate(osloLocal(row.decidedAt).date) },
    }),
    access: row.enhancedAccess
      ? [say('exemption.accessConsidered'), row.enhancedAccessNote].filter(Boolean).join(': ')
      : say('exemption.accessNotConsidered'),
    review: reviewOn === null ? '' : norwegianShortDate(reviewOn),
    tag: tagOf(say, row),
    href: liftedAt === null ? paths.exemption(row.id) : '',
    change: say('exemption.changeOf', { what: documentLabel(say, row.document) }),
  };
}

function tagOf(say: PageText, { liftedAt, isDue, isMarked }: ListedExemption) {
  if (liftedAt) {
    const date = norwegianShortDate(osloLocal(liftedAt).date);
    return { label: say('exemption.lifted', { date }), color: 'neutral' };
  }
  if (isDue) return { label: say('exemption.due'), color: 'danger' };
  return isMarked ? null : { label: say('exemption.unmarked'), color: 'warning' };
}

function momentText(at: Date): string {
  const { date, time } = osloLocal(at);
  return `${norwegianShortDate(date)} kl. ${norwegianTime(time)}`;
}
