import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { DeclarationQueries, mayReadDeclarations } from '#domain/habilitet';
import { CouncilSettingsService } from '#domain/councils';
import { type PageText, pageText } from '../page-text.js';
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
  constructor(
    private readonly declarations: DeclarationQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Null for those whom the meeting does not ask and who do not follow it up. @param number "2/2021" */
  async linkFor(actor: Actor, number: string, meetingId: string): Promise<HabilitetLink | null> {
    const say = pageText((await this.councils.get(actor)).language);
    if (await this.declarations.isAsked(actor, meetingId)) {
      const { items } = await this.declarations.own(actor, number);
      const missing = items.filter(({ declaration, ruled }) => !declaration && !ruled).length;
      const waits = missing > 0;
      return {
        href: paths.habilitet(number),
        label: say(waits ? 'habilitet.linkAnswer' : 'habilitet.linkOwn'),
        status: waits ? leftText(missing, say) : say('habilitet.answered'),
        color: waits ? 'warning' : 'success',
      };
    }
    if (actor.role === 'observer' || mayReadDeclarations(actor)) return null;
    return {
      href: paths.habilitetOverview(number),
      label: say('habilitet.linkOverview'),
      status: '',
      color: 'neutral',
    };
  }
}

function leftText(missing: number, say: PageText): string {
  return missing === 1 ? say('habilitet.oneLeft') : say('habilitet.someLeft', { missing });
}
