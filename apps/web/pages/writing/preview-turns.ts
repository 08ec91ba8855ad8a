import { Injectable } from '@nestjs/common';

/** Lets one preview at a time be made for a person and a paper: the newest text wins, the one before is stopped. */
@Injectable()
export class PreviewTurns {
  private readonly running = new Map<string, AbortController>();

  /** @param key who, and of what @param make is told by its signal when somebody newer has come */
  async take(key: string, make: (turn: AbortController) => Promise<void>): Promise<void> {
    const turn = new AbortController();
    this.running.get(key)?.abort();
    this.running.set(key, turn);
    try {
      await make(turn);
    } finally {
      if (this.running.get(key) === turn) this.running.delete(key);
    }
  }
}
