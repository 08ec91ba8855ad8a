import type { SeededChance } from '#test/soak/meetings/seeded-chance';
import type { Answer } from '../../apps/web/islands/editor/saving-turns.js';
import type { SentFields } from '../../apps/web/islands/editor/sent-fields.js';
import type { KeptText } from '../../apps/web/islands/editor/take-in.js';
import type { ModelClock } from './model-clock.js';
import type { ModelServer } from './model-server.js';

/** One writer's way to the server: it delays, reorders, and loses answers to what has been kept. */
export class ModelNetwork {
  isOffline = false;

  constructor(
    private readonly server: ModelServer,
    private readonly clock: ModelClock,
    private readonly chance: SeededChance,
  ) {}

  /** There is no contact for a while. */
  cut(isBack: () => void): void {
    this.isOffline = true;
    this.clock.later(this.chance.between(300, 6000), () => {
      this.isOffline = false;
      isBack();
    });
  }

  /** @throws when there is no contact, or the answer is lost */
  async send(fields: SentFields): Promise<Answer<KeptText>> {
    if (this.isOffline) throw new Error('no contact');
    // Now and then something is long on its way, and comes after what was sent later.
    await this.clock.passed(this.chance.between(5, this.chance.happens(0.05) ? 8000 : 600));
    const kept = this.server.autosave(fields);
    await this.clock.passed(this.chance.between(5, 600));
    if (this.isOffline || this.chance.happens(0.1)) throw new Error('the answer is lost');
    return kept ? { kept } : { not: 'clash' };
  }
}
