import BareEnvironment from '../bare-node/bare-environment.mjs';

/** Where a test file leaves the function that tells what its browser shows; the name is shared with `visitor.ts`. */
const shown = Symbol.for('saksgang.whatIsShown');

/**
 * Tells what the pages of a browser test showed when it failed, as a part of the failure: a wait that never ended says
 * nothing by itself, and the page is gone when somebody comes to look.
 */
export default class TellingEnvironment extends BareEnvironment {
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const told = await this.global[shown]?.();
    if (told) tell(event.error, `\n\nThe pages showed:\n  ${told}\n`);
  }
}

/** Jest shows the stack, which begins with the message. */
function tell(error, words) {
  if (!(error instanceof Error)) return;
  const { message, stack = '' } = error;
  error.message = message + words;
  error.stack = stack.includes(message) ? stack.replace(message, () => error.message) : stack;
}
