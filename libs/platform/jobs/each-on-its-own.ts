/**
 * Does something with each thing, one after the other: one that fails holds up no other. For jobs that look at everything
 * there is, where a fault that comes back would else stop all that stands behind it, for ever.
 * @throws Error at the end: the only fault, or an AggregateError with all of them, so that the job counts as failed
 */
export async function eachOnItsOwn<Thing>(
  things: Iterable<Thing>,
  work: (thing: Thing) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = [];
  let done = 0;
  for (const thing of things) {
    done += 1;
    try {
      await work(thing);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1) throw new AggregateError(faults, `${faults.length} of ${done} failed`);
}
