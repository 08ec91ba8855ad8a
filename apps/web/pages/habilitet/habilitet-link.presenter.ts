import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { DeclarationQueries, mayReadDeclarations } from '#domain/habilitet';
import { paths } from '../paths.js';

/** The way from a meeting to its habilitet, with what waits there. */
export interface HabilitetLink {
  readonly href: string;
  readonly label: string;
  readonly status: string;
  readonly color: 'success' | 'warning' | 'neutral';
}

/** Finds whether, and where, the actor has something to do with habilitet in a meeting. */
@Injectable()
export class HabilitetLinkPresenter {
  constructor(private readonly declarations: DeclarationQueries) {}

  /** Null for those whom the meeting does not ask and who do not follow it up. @param number "2/2021" */
  async linkFor(actor: Actor, number: string, meetingId: string): Promise<HabilitetLink | null> {
    if (await this.declarations.isAsked(actor, meetingId)) {
      const { items } = await this.declarations.own(actor, number);
      const missing = items.filter(({ declaration, ruled }) => !declaration && !ruled).length;
      const waits = missing > 0;
      return {
        href: paths.habilitet(number),
        label: waits ? 'Svar om habilitet' : 'Se svarene dine',
        status: waits ? `${missing} ${missing === 1 ? 'sak' : 'saker'} gjenstår` : 'Besvart',
        color: waits ? 'warning' : 'success',
      };
    }
    if (actor.role === 'observer' || mayReadDeclarations(actor)) return null;
    return {
      href: paths.habilitetOverview(number),
      label: 'Se hvem som har svart',
      status: '',
      color: 'neutral',
    };
  }
}
