import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianShortDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { PeopleQueries, RegisterQueries } from '#domain/councils';
import { holdsOn, InterestReadingService, type InterestKind, longestInterest } from '#domain/habilitet';
import { toldFaults } from '../../errors/error-sentence.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { TypedInterest } from './interest.form.js';

const kinds: readonly InterestKind[] = ['role', 'ownership', 'relation', 'other'];

const nothingTyped: TypedInterest = { kind: '', organisation: '', description: '', from: '', to: '' };

/** A form that came back with faults. */
export interface FailedInterest {
  readonly typed: TypedInterest;
  readonly error: DomainError;
  /** The interest that was to be ended; left out when a new one was told. */
  readonly id?: string;
}

/** Finds the pages of the register of interests. */
@Injectable()
export class InterestPresenter {
  constructor(
    private readonly reading: InterestReadingService,
    private readonly register: RegisterQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** One's own interests, with the form to add one. @throws DomainError `habilitet.interestsNotReadable` */
  async own(actor: Actor, language: string, saved: boolean, failed?: FailedInterest) {
    const say = pageText(language);
    const { interests, reads } = await this.reading.read(actor, actor.personId ?? '');
    const ending = failed?.id === undefined ? undefined : failed;
    const typed = ending ? nothingTyped : (failed?.typed ?? nothingTyped);
    const faults = failed ? toldFaults(failed.error, language) : [];
    const faultAt = (field: string) =>
      ending ? '' : (faults.find(({ path }) => path === `/${field}`)?.sentence ?? '');
    return {
      title: say('habilitet.ownInterests'),
      action: paths.interests(),
      saved: saved && !failed,
      interests: interests.map((interest) => ({
        ...interestModel(interest, say),
        ...endForm(interest.id, ending, faults),
      })),
      reads: reads.map((read) => readModel(read, say)),
      typed,
      kinds: kinds.map((value) => ({
        value,
        label: say(`habilitet.kind.${value}`),
        checked: value === typed.kind,
      })),
      organisations: (await this.register.organisations(actor)).map(({ name }) => name),
      longest: longestInterest,
      faults: faults.map(({ path, sentence }) => ({
        href: ending?.id ? `#end-${ending.id}` : faultHref(path),
        sentence,
      })),
      fault: {
        ...{ kind: faultAt('kind'), organisation: faultAt('organisation') },
        ...{ description: faultAt('description'), from: faultAt('from'), to: faultAt('to') },
      },
    };
  }

  /** Whose interests the secretariat can open. */
  async list(actor: Actor, language: string) {
    const say = pageText(language);
    const { seats } = await this.people.rosterOn(actor, osloLocal(systemClock.now()).date);
    const seated = seats.flatMap((seat) => [...(seat.member ? [seat.member] : []), ...seat.vara]);
    return {
      title: say('habilitet.interests'),
      people: seated.map(({ id, name, role, affiliations }) => ({
        name,
        note: [role === 'vara' ? say('habilitet.vararole') : '', affiliations[0]?.organisation ?? '']
          .filter(Boolean)
          .join(', '),
        href: paths.interestsOf(id),
      })),
    };
  }

  /** Somebody's interests; that they were read is written down. @throws DomainError as `InterestReadingService.read` */
  async of(actor: Actor, language: string, personId: string) {
    const say = pageText(language);
    const { name, interests } = await this.reading.read(actor, personId);
    return {
      title: say('habilitet.interestsOf', { name }),
      name,
      list: paths.interests(),
      interests: interests.map((interest) => interestModel(interest, say)),
    };
  }
}

type Interest = Awaited<ReturnType<InterestReadingService['read']>>['interests'][number];

function interestModel(interest: Interest, say: PageText) {
  const { id, version, kind, organisationName, description, from, to } = interest;
  const today = osloLocal(systemClock.now()).date;
  return {
    ...{ id, version, description, organisation: organisationName },
    kind: say(`habilitet.kind.${kind}`),
    period: periodText(from, to, say),
    isOver: !holdsOn({ from: null, to }, today),
    endAction: `${paths.interests()}/${id}/end`,
    removeAction: `${paths.interests()}/${id}/remove`,
  };
}

/** The form that ends an interest: open, with what was typed, when it came back. */
function endForm(
  id: string,
  ending: FailedInterest | undefined,
  faults: readonly { readonly sentence: string }[],
) {
  const isOpen = ending?.id === id;
  const day = isOpen ? ending.typed.to : osloLocal(systemClock.now()).date;
  return { isOpen, lastDay: day, endFault: isOpen ? faults.map(({ sentence }) => sentence).join(' ') : '' };
}

function faultHref(path: string): string {
  return path === '/kind' || path === '' ? '#kind-role' : `#${path.slice(1)}`;
}

function periodText(from: string | null, to: string | null, say: PageText): string {
  const [first, last] = [from, to].map((day) => (day === null ? '' : norwegianShortDate(day)));
  if (from === null && to === null) return say('habilitet.undated');
  if (to === null) return say('habilitet.since', { first });
  return from === null ? say('habilitet.until', { last }) : `${first}–${last}`;
}

function readModel({ at, reader, subject }: { at: Date; reader: string; subject: string }, say: PageText) {
  const { date, time } = osloLocal(at);
  return {
    when: say('habilitet.dateAndTime', { date: norwegianShortDate(date), time: norwegianTime(time) }),
    reader: reader || say('habilitet.program'),
    what: say(subject === 'interests' ? 'habilitet.readInterests' : 'habilitet.readReason'),
  };
}
