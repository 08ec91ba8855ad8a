import BareEnvironment from '../bare-node/bare-environment.mjs';

/** Where a test file leaves the function that tells what its browser shows; the name is shared with `visitor.ts`. */
const tell = Symbol.for('saksgang.tellWhatIsShown');

/**
 * Tells what the pages of a browser test showed when it failed: a wait that never ended says nothing by itself, and the
 * page is gone when somebody comes to look.
 */
export default class TellingEnvironment extends BareEnvironment {
  async handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') await this.global[tell]?.();
  }
}
