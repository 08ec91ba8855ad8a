const leftwards = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Brackets and quotation marks go with the text around them: they would need their mirror images here. */
const directed = /[\p{L}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"]/u;

/** Whether a text is written from right to left. */
export function isLeftwards(text: string): boolean {
  return leftwards.test(text);
}

/** Whether a text takes its direction from its neighbours: numbers and most signs. */
export function hasNoDirection(text: string): boolean {
  return !directed.test(text);
}
