import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianShortDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { PeopleQueries, RegisterQueries } from '#domain/councils';
import { holdsOn, InterestReadingService, type InterestKind, longestInterest } from '#domain/habilitet';
import { faultsOf } from '../../errors/error-sentence.js';
import { paths } from '../paths.js';
import type { TypedInterest } from './interest.form.js';

const kinds: readonly { readonly value: InterestKind; readonly label: string }[] = [
  { value: 'role', label: 'Verv eller stilling' },
  { value: 'ownership', label: 'Eierskap' },
  { value: 'relation', label: 'Nær relasjon' },
  { value: 'other', label: 'Annet' },
];

const nothingTyped: TypedInterest = { kind: '', organisation: '', description: '', from: '', to: '' };

/** A form that came back with faults. */
export interface FailedInterest {
  readonly typed: TypedInterest;
  readonly error: DomainError;
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
  async own(actor: Actor, saved: boolean, failed?: FailedInterest) {
    const { interests, reads } = await this.reading.read(actor, actor.personId ?? '');
    const typed = failed?.typed ?? nothingTyped;
    const faults = failed ? faultsOf(failed.error, 'nb-NO') : [];
    const faultAt = (field: string) => faults.find(({ path }) => path === `/${field}`)?.sentence ?? '';
    return {
      title: 'Mine interesser',
      action: paths.interests(),
      saved: saved && !failed,
      interests: interests.map(interestModel),
      reads: reads.map(readModel),
      typed,
      kinds: kinds.map((kind) => ({ ...kind, checked: kind.value === typed.kind })),
      organisations: (await this.register.organisations(actor)).map(({ name }) => name),
      longest: longestInterest,
      faults: faults.map(({ path, sentence }) => ({
        href: path === '/kind' ? '#kind-role' : `#${path.slice(1)}`,
        sentence,
      })),
      fault: {
        ...{ kind: faultAt('kind'), organisation: faultAt('organisation') },
        ...{ description: faultAt('description'), from: faultAt('from'), to: faultAt('to') },
      },
    };
  }

  /** Whose interests the secretariat can open. */
  async list(actor: Actor) {
    const { seats } = await this.people.rosterOn(actor, osloLocal(systemClock.now()).date);
    const seated = seats.flatMap((seat) => [...(seat.member ? [seat.member] : []), ...seat.vara]);
    return {
      title: 'Interesser',
      people: seated.map(({ id, name, role, affiliations }) => ({
        name,
        note: [role === 'vara' ? 'vara' : '', affiliations[0]?.organisation ?? ''].filter(Boolean).join(', '),
        href: paths.interestsOf(id),
      })),
    };
  }

  /** Somebody's interests; that they were read is written down. @throws DomainError as `InterestReadingService.read` */
  async of(actor: Actor, personId: string) {
    const { name, interests } = await this.reading.read(actor, personId);
    return {
      title: `Interesser, ${name}`,
      name,
      list: paths.interests(),
      interests: interests.map(interestModel),
    };
  }
}

type Interest = Awaited<ReturnType<InterestReadingService['read']>>['interests'][number];

function interestModel({ id, version, kind, organisationName, description, from, to }: Interest) {
  const today = osloLocal(systemClock.now()).date;
  return {
    ...{ id, version, description, today, organisation: organisationName },
    kind: kinds.find((entry) => entry.value === kind)?.label ?? '',
    period: periodText(from, to),
    isOver: !holdsOn({ from: null, to }, today),
    endAction: `${paths.interests()}/${id}/end`,
    removeAction: `${paths.interests()}/${id}/remove`,
  };
}

function periodText(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'uten dato';
  if (to === null) return `fra ${norwegianShortDate(from ?? '')}`;
  return from === null
    ? `til ${norwegianShortDate(to)}`
    : `${norwegianShortDate(from)}–${norwegianShortDate(to)}`;
}

function readModel({ at, reader, subject }: { at: Date; reader: string; subject: string }) {
  const { date, time } = osloLocal(at);
  return {
    when: `${norwegianShortDate(date)} kl. ${norwegianTime(time)}`,
    reader: reader || 'Programmet',
    what: subject === 'interests' ? 'leste interessene dine' : 'leste en begrunnelse',
  };
}
