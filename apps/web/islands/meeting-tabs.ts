/** Where the rooms of a meeting do not fit beside each other, the one that is open slides into view. */
document
  .querySelector('.tabs [aria-current]')
  ?.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'center' });
