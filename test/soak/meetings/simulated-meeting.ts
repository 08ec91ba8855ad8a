import { DomainError } from '#kernel/domain-error';
import type { MeetingHand } from './meeting-hand.js';
import type { SeededChance } from './seeded-chance.js';

/** Kinds of refusal that answer a person; any other, as a database that is away, is trouble. */
const answers: ReadonlySet<string> = new Set(['invalid', 'conflict', 'stale', 'notFound', 'forbidden']);

/** How often each thing happened, and how often it was refused with which code. */
export class Happenings {
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, number>();

  /** Does something. A refusal is an answer too; anything else that is thrown is a fault of the program. */
  async attempt(name: string, step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
      this.done.set(name, (this.done.get(name) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof DomainError) || !answers.has(error.kind)) throw error;
      const key = `${name}: ${error.code}`;
      this.refused.set(key, (this.refused.get(key) ?? 0) + 1);
    }
  }
}

type Step = readonly [name: string, act: () => Promise<unknown>];

/** One meeting from plan to close, with chance in it. */
export class SimulatedMeeting {
  constructor(
    private readonly hand: MeetingHand,
    private readonly chance: SeededChance,
    private readonly happenings: Happenings,
  ) {}

  /** @param after called after each step with its name */
  async run(after: (step: string) => Promise<void>): Promise<void> {
    const { hand } = this;
    const take = async ([name, act]: Step) => {
      await this.happenings.attempt(name, act);
      await after(name);
    };
    for (const step of this.beforeMeeting()) await take(step);
    for (const step of this.arrivals()) await take(step);
    for (const { id } of await this.open()) {
      for (const step of this.inItem(id)) {
        hand.minute += this.chance.between(1, 7);
        await take(step);
      }
    }
    for (const { id } of await this.open()) await hand.settle(id, 'postponed');
    for (const personId of await hand.seatsWithoutStatus()) await hand.note(personId, 'absent');
    await hand.close();
    await after('close');
  }

  private async open() {
    return (await this.hand.items()).filter((item) => item.status === 'planned');
  }

  private beforeMeeting(): Step[] {
    const { hand, chance } = this;
    const some = (most: number, step: () => Step) => Array.from({ length: chance.between(0, most) }, step);
    return [
      ['plan', () => hand.plan()],
      ...some(4, () => ['add item', () => hand.addItem('Ny sak')]),
      ['send innkalling', () => hand.send()],
      ...some(6, () => this.betweenCallAndMeeting()),
      ['begin', () => hand.begin()],
    ];
  }

  private betweenCallAndMeeting(): Step {
    const { hand, chance } = this;
    const member = this.somebody();
    const pick = chance.between(1, 7);
    if (pick <= 2) return ['forfall', () => hand.answer(member, false)];
    if (pick === 3) return ['comes after all', () => hand.answer(member, true)];
    if (pick <= 5) return ['call vara', () => hand.callVara(member)];
    if (pick === 6) return ['withdraw before', () => this.withdrawSome()];
    return [
      'new version',
      async () => {
        await hand.addItem('Tilleggssak');
        await hand.send('En sak er kommet til');
      },
    ];
  }

  private async withdrawSome(): Promise<void> {
    const item = this.chance.oneOf(await this.hand.items());
    if (item) await this.hand.settle(item.id, 'withdrawn');
  }

  private arrivals(): Step[] {
    const { hand, chance } = this;
    const coming = [...hand.council.members, ...hand.council.varaOf.values()];
    return coming
      .filter(() => chance.happens(0.85))
      .map((personId): Step => ['arrive', () => hand.note(personId, 'arrived')]);
  }

  private inItem(itemId: string): Step[] {
    const { hand, chance } = this;
    const about = this.somebody();
    const middle = Array.from({ length: chance.between(0, 4) }, (): Step => {
      const pick = chance.between(1, 8);
      if (pick === 1) return ['leave', () => hand.note(this.somebody(), 'left')];
      if (pick === 2) return ['come back', () => hand.note(this.somebody(), 'arrived')];
      if (pick <= 5) return ['rule', () => this.rule(itemId, about)];
      if (pick === 6) return ['take back ruling', () => hand.takeBack(itemId, about)];
      if (pick === 7) return ['vara in item', () => hand.seatVara(itemId, about)];
      return ['ballot', () => this.ballot(itemId)];
    });
    const end = chance.between(1, 10);
    if (end === 1) return [...middle, ['postpone', () => hand.settle(itemId, 'postponed')]];
    if (end === 2) return [...middle, ['withdraw', () => hand.settle(itemId, 'withdrawn')]];
    return [
      ['propose', () => hand.propose(itemId)],
      ...middle,
      ['ballot', () => this.ballot(itemId)],
      ['close item', () => hand.closeItem(itemId)],
    ];
  }

  private async rule(itemId: string, personId: string): Promise<void> {
    const { hand, chance } = this;
    await hand.rule(itemId, personId, (deciders) => {
      const yes = chance.between(0, deciders);
      return {
        outcome: chance.happens(0.7) ? 'disqualified' : 'able',
        votes: chance.happens(0.5) ? { for: yes, against: deciders - yes, abstained: 0 } : null,
        legalBasisId: chance.oneOf(hand.council.grounds) ?? null,
        fromTime: chance.happens(0.5) ? hand.time : null,
        ...{ outAt: hand.time, backAt: null, staysAsAudience: false },
      };
    });
  }

  /** Sometimes somebody leaves, or is found disqualified, while the others vote. */
  private async ballot(itemId: string): Promise<void> {
    const { hand, chance, happenings } = this;
    const ballot = await hand.openBallot(itemId, chance.happens(0.5) ? 'named' : 'secret');
    const disturbed = chance.happens(0.25);
    for (const { personId, attendsFor } of await hand.votersOf(ballot)) {
      if (disturbed && chance.happens(0.15))
        await happenings.attempt('leave while voting', () => hand.note(personId, 'left'));
      if (disturbed && chance.happens(0.1))
        await happenings.attempt('rule while voting', () => this.rule(itemId, personId));
      const choice = chance.happens(0.6) ? 'for' : 'against';
      await happenings.attempt('vote', async () => {
        await hand.vote(ballot, personId, attendsFor !== null, choice);
        await this.refuseDisqualified(itemId, [personId]);
      });
    }
    hand.minute += 1;
    await happenings.attempt('close ballot', () => hand.closeBallot(ballot));
    if ((await hand.ballotState(ballot)) === 'open') return hand.cancelBallot(ballot);
    const counted = await hand.votersOf(ballot);
    await this.refuseDisqualified(
      itemId,
      counted.filter((voter) => voter.hasVoted).map((voter) => voter.personId),
    );
  }

  private async refuseDisqualified(itemId: string, voted: readonly string[]): Promise<void> {
    const out = await this.hand.disqualifiedIn(itemId);
    const wrong = voted.filter((personId) => out.has(personId));
    if (wrong.length > 0) throw new Error(`Disqualified, and has voted: ${wrong.join(', ')}`);
  }

  private somebody(): string {
    return this.chance.oneOf(this.hand.council.members) ?? '';
  }
}
