/** Why a transition is refused: a message key and its values; `undefined` means it may happen. */
export interface Refusal {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** One arrow in a state graph. A guard answers with the reason for a no, so that the user learns why. */
export interface Transition<State extends string, Context> {
  readonly from: readonly State[];
  readonly to: State;
  readonly guard?: (context: Context) => Refusal | undefined;
}

/** A state graph as a table: where it begins, where it may end, and its named transitions. */
export interface StateTable<State extends string, Action extends string, Context> {
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly final: readonly State[];
  readonly transitions: Readonly<Record<Action, Transition<State, Context>>>;
}

/** The answer to "may this happen now?": the next state, or the reason why not. */
export type Step<State extends string> =
  | { readonly allowed: true; readonly to: State }
  | { readonly allowed: false; readonly refusal: Refusal };

/**
 * A validated state graph.
 * @throws Error when the table names an unknown state, leaves a state unreachable, or lets one be a dead end
 * that is not declared final. It is made when the module loads, so a wrong table stops the program at start-up.
 */
export class StateMachine<State extends string, Action extends string, Context = void> {
  constructor(readonly table: StateTable<State, Action, Context>) {
    const faults = faultsOf(table);
    if (faults.length > 0) throw new Error(`State table "${table.name}": ${faults.join('; ')}`);
  }

  /** Says whether `action` may be taken from `current`, and where it leads. */
  step(current: State, action: Action, context: Context): Step<State> {
    const transition = this.table.transitions[action];
    if (!transition.from.includes(current)) {
      return {
        allowed: false,
        refusal: { code: `${this.table.name}.wrongState`, params: { state: current, action } },
      };
    }
    const refusal = transition.guard?.(context);
    return refusal ? { allowed: false, refusal } : { allowed: true, to: transition.to };
  }

  /** The actions open from a state, before their guards are asked. */
  actionsFrom(state: State): Action[] {
    return (Object.keys(this.table.transitions) as Action[]).filter((a) =>
      this.table.transitions[a].from.includes(state),
    );
  }
}

function faultsOf<State extends string, Action extends string, Context>(
  table: StateTable<State, Action, Context>,
): string[] {
  const known = new Set<string>(table.states);
  const arrows = Object.values<Transition<State, Context>>(table.transitions);
  const named = [table.initial, ...table.final, ...arrows.flatMap((t) => [...t.from, t.to])];
  const unknown = [...new Set(named.filter((s) => !known.has(s)))].map((s) => `unknown state ${s}`);
  const reached = reachable(table.initial, arrows);
  const unreachable = table.states.filter((s) => !reached.has(s)).map((s) => `unreachable state ${s}`);
  const deadEnds = table.states
    .filter((s) => !table.final.includes(s) && !arrows.some((t) => t.from.includes(s)))
    .map((s) => `dead end ${s}`);
  return [...unknown, ...unreachable, ...deadEnds];
}

function reachable<State extends string, Context>(
  initial: State,
  arrows: Transition<State, Context>[],
): Set<State> {
  const reached = new Set<State>([initial]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const arrow of arrows) if (arrow.from.some((s) => reached.has(s))) reached.add(arrow.to);
  }
  return reached;
}
