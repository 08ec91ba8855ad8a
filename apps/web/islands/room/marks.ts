/**
 * The buttons that make words bold, italic or a link: they put the marks around what is selected in the field that they
 * name, as if it had been typed, so that saving, merging and the network work as for every other letter.
 */
export function beginMarks(): void {
  for (const tools of document.querySelectorAll<HTMLElement>('[data-marks]')) tools.hidden = false;
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mark]') : null;
    const field = document.getElementById(button?.dataset['marksField'] ?? '');
    if (!button || !(field instanceof HTMLTextAreaElement)) return;
    const [before = '', after = ''] = (button.dataset['mark'] ?? '').split('|');
    const { selectionStart: start, selectionEnd: end } = field;
    field.focus();
    field.setRangeText(before + field.value.slice(start, end) + after, start, end, 'end');
    field.setSelectionRange(start + before.length, end + before.length);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
