/** The menu behind one's own name closes like a menu: with Escape, which gives the focus back, and by a press outside. */
const menu = document.querySelector<HTMLDetailsElement>('details.person');

if (menu) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}
