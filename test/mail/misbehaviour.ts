/** A refusal as smtp-server wants it. */
export type SmtpRefusal = Error & { readonly responseCode: number };

interface Whim {
  readonly at: 'sender' | 'recipient' | 'content' | 'answer' | 'hangUp';
  readonly address: string;
  timesLeft: number;
  readonly refusal?: SmtpRefusal;
  readonly before?: () => Promise<void>;
}

/** What a mail server does wrong, address by address (`*` is everybody), a number of times or for good. */
export class Misbehaviour {
  private whims: Whim[] = [];

  /** Refuses in answer to MAIL FROM. */
  refuseSender(code: number, text: string, times = Infinity): void {
    this.whims.push({ at: 'sender', address: '*', timesLeft: times, refusal: refusal(code, text) });
  }

  /** Refuses in answer to RCPT TO: 550 for an address that is not there, 450 for greylisting. */
  refuseRecipient(address: string, code: number, text: string, times = Infinity): void {
    this.whims.push({ at: 'recipient', address, timesLeft: times, refusal: refusal(code, text) });
  }

  /** Refuses after the last byte: 554 for what looks like spam, 451 for trouble of its own. */
  refuseContent(address: string, code: number, text: string, times = Infinity): void {
    this.whims.push({ at: 'content', address, timesLeft: times, refusal: refusal(code, text) });
  }

  /** Takes the mail and hangs up without saying so: nobody can know that it was taken. */
  hangUpInsteadOfAnswer(address: string, times = 1): void {
    this.whims.push({ at: 'hangUp', address, timesLeft: times });
  }

  /** Takes the mail and does something before it says so: waits, or lets the client die. */
  beforeAnswering(address: string, before: () => Promise<void>, times = 1): void {
    this.whims.push({ at: 'answer', address, timesLeft: times, before });
  }

  clear(): void {
    this.whims = [];
  }

  /** The refusal that an address gets at a stage of the conversation, if any. */
  refusalAt(at: 'sender' | 'recipient' | 'content', address: string): SmtpRefusal | undefined {
    return this.next(at, address)?.refusal;
  }

  /** Whether to hang up now instead of answering; waits first when told to. */
  async hangsUpInstead(address: string): Promise<boolean> {
    await this.next('answer', address)?.before?.();
    return this.next('hangUp', address) !== undefined;
  }

  private next(at: Whim['at'], address: string): Whim | undefined {
    const whim = this.whims.find(
      (one) => one.at === at && one.timesLeft > 0 && (one.address === '*' || one.address === address),
    );
    if (whim) whim.timesLeft -= 1;
    return whim;
  }
}

function refusal(responseCode: number, text: string): SmtpRefusal {
  return Object.assign(new Error(text), { responseCode });
}
