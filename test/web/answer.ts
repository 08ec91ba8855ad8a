/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** JSON read; undefined when the answer has none. */
  readonly body: AnswerBody;
  readonly bytes: Buffer;
}

/** Tests look into answers by name. */
export type AnswerBody = { readonly [field: string]: AnswerBody } & readonly AnswerBody[] & string;
